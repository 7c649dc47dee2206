using System.CommandLine;
using EksSpec.Placement;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec observe</c>: which agent for logs and metrics reaches which node group.</summary>
internal static class ObserveCommand
{
    private static readonly (Telemetry Sent, string Word)[] All =
    [
        (Telemetry.Logs, "logs"),
        (Telemetry.Metrics, "metrics"),
    ];

    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths(
            "Files or directories with ClusterConfigs and manifests; - is standard input.",
            ArgumentArity.ZeroOrMore
        );
        var format = Arguments.Format("How to show what the agents reach.", "text", "json");
        var command = new Command(
            "observe",
            "Shows which agent for logs and metrics reaches which node group, tainted ones too, and why not the others."
        )
        {
            paths,
            format,
        };
        var inputs = new InputArguments();
        inputs.AddTo(command, withCrds: true);
        command.SetAction(parsed =>
        {
            var files = Arguments.Named(parsed, paths, "observe");
            return Run(files, inputs.FilesOf(parsed, files, terminal), parsed.GetRequiredValue(format), terminal);
        });
        return command;
    }

    private static int Run(string[] paths, InputFiles input, string format, Terminal terminal)
    {
        var files = input.Read(paths);
        input.TellUnread(files);
        var landscape = input.LandscapeOf(files);
        var matrices = PlaceCommand.MatricesOf(landscape, paths).ConvertAll(AgentMatrix.Of);
        using var text = terminal.Text();
        text.Write(
            format == "json"
                ? string.Concat(matrices.Select(matrix => matrix.ToJsonLines()))
                : string.Join('\n', matrices.Select(matrix => $"{matrix.Site}\n{matrix.ToText()}"))
        );
        return input.Code(SaySilent(matrices, terminal));
    }

    private static bool SaySilent(List<AgentMatrix> matrices, Terminal terminal)
    {
        var silent = matrices
            .SelectMany(matrix => All.SelectMany(each => matrix.Silent(each.Sent).Select(group => (group, each.Word))))
            .ToList();
        foreach (var (group, word) in silent)
        {
            terminal.Error.WriteLine($"eksspec: no {word} come from '{group.Name}'.");
        }

        return silent.Count > 0;
    }
}
