using System.CommandLine;
using EksSpec.Placement;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec place</c>: which workload can run on which node group.</summary>
internal static class PlaceCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths(
            "Files or directories with ClusterConfigs and manifests; - is standard input.",
            ArgumentArity.ZeroOrMore
        );
        var format = Arguments.Format("How to show where workloads can run.", "text", "json", "mermaid", "svg");
        var stream = new Option<bool>("--stream")
        {
            Description =
                "Read JSON Lines {\"id\":…,\"cluster\":…,\"workloads\":…} from standard input; print one line for each.",
        };
        var command = new Command(
            "place",
            "Shows which workload can run on which node group, and why not on the others."
        )
        {
            paths,
            format,
            stream,
        };
        var inputs = new InputArguments();
        inputs.AddTo(command, withCrds: true);
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(paths) ?? [];
            return (parsed.GetValue(stream), files.Length) switch
            {
                (true, 0) => PlaceStream.Run(inputs.FilesOf(parsed, files, terminal).Templates, terminal),
                (true, _) => throw new UsageException("--stream reads standard input; name no files with it."),
                (false, 0) => throw Arguments.NoPath("place"),
                _ => Run(files, inputs.FilesOf(parsed, files, terminal), parsed.GetRequiredValue(format), terminal),
            };
        });
        return command;
    }

    private static int Run(string[] paths, InputFiles input, string format, Terminal terminal)
    {
        var files = input.Read(paths);
        input.TellUnread(files);
        var landscape = input.LandscapeOf(files);
        var matrices = MatricesOf(landscape, paths);
        using var text = terminal.Text();
        text.Write(
            format switch
            {
                "json" => string.Concat(matrices.Select(matrix => matrix.ToJsonLines())),
                "mermaid" => PlacementDrawing.Mermaid(matrices),
                "svg" => PlacementDrawing.Svg(matrices),
                _ => string.Join('\n', matrices.Select(matrix => $"{matrix.Site}\n{matrix.ToText()}")),
            }
        );
        return input.Code(SayHomeless(landscape, matrices, terminal));
    }

    /// <summary>The matrix of every cluster; it is a mistake of the call where there is none.</summary>
    internal static List<PlacementMatrix> MatricesOf(Landscape landscape, string[] paths)
    {
        var matrices = landscape
            .Sites.Where(site => site.Config is not null)
            .Select(site => PlacementMatrix.Compute(site))
            .ToList();
        return matrices.Count > 0
            ? matrices
            : throw new UsageException(
                $"there is no ClusterConfig in {string.Join(", ", paths)}; name the file of the cluster, or its directory."
            );
    }

    /// <summary>Says which pods have no home, in the cluster they are meant for or in any of several.</summary>
    private static bool SayHomeless(Landscape landscape, List<PlacementMatrix> matrices, Terminal terminal)
    {
        var housed = matrices
            .SelectMany(matrix => matrix.Workloads.Select(workload => matrix.Of(workload)))
            .Where(placement => placement.Verdicts.Any(verdict => verdict.Fits != false))
            .Select(placement => (placement.Workload.Object, placement.Workload.Pods.Path))
            .ToHashSet();
        var pods = landscape.Sites.SelectMany(site => site.Pods.Select(pod => (Site: site, pod.Owner, pod.Path)));
        var homeless = pods.Where(pod => !housed.Contains((pod.Owner, pod.Path))).DistinctBy(pod => pod.Owner).ToList();
        foreach (var (site, owner, _) in homeless)
        {
            terminal.Error.WriteLine(
                site.Config is null
                    ? $"eksspec: no ClusterConfig stands in the folder of {owner}, or above it."
                    : $"eksspec: {owner} fits no node group."
            );
        }

        return homeless.Count > 0;
    }
}
