using System.CommandLine;
using EksSpec.Eksctl;
using EksSpec.Placement;
using EksSpec.Reading;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec place</c>: which workload can run on which node group.</summary>
internal static class PlaceCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths(
            "The ClusterConfig, then files or directories with manifests; - is standard input.",
            ArgumentArity.ZeroOrMore
        );
        var format = new Option<string>("--format")
        {
            Description = "How to show where workloads can run.",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "json", "mermaid", "svg");
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
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(paths) ?? [];
            return (parsed.GetValue(stream), files.Length) switch
            {
                (true, 0) => PlaceStream.Run(terminal),
                (true, _) => throw new UsageException("--stream reads standard input; name no files with it."),
                (false, 0 or 1) => throw new UsageException("name a ClusterConfig and at least one manifest."),
                _ => Run(files, parsed.GetRequiredValue(format), terminal),
            };
        });
        return command;
    }

    private static int Run(string[] paths, string format, Terminal terminal)
    {
        var cluster =
            InputFiles
                .Read(paths[..1], terminal)
                .Select(input => input.Document.Value)
                .OfType<ClusterConfig>()
                .FirstOrDefault()
            ?? throw new UsageException($"there is no ClusterConfig in '{paths[0]}'.");
        var manifests = InputFiles.Read(paths[1..], terminal).Select(input => input.Document);
        var matrix = PlacementMatrix.Compute(cluster, ManifestsOf(manifests));
        using var text = terminal.Text();
        text.Write(
            format switch
            {
                "json" => matrix.ToJsonLines(),
                "mermaid" => PlacementDrawing.Mermaid(matrix),
                "svg" => PlacementDrawing.Svg(matrix),
                _ => matrix.ToText(),
            }
        );
        return ExitCode.Ok;
    }

    /// <summary>The objects of some documents; what can't be read has no place.</summary>
    public static IEnumerable<object> ManifestsOf(IEnumerable<SpecDocument> documents) =>
        documents.Select(document => document.Value).OfType<object>().Where(value => value is not ClusterConfig);
}
