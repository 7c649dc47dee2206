using System.CommandLine;
using EksSpec.Cli.Selection;
using EksSpec.Editing;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec fmt</c>: files in canonical form, in place.</summary>
internal static class FmtCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths(
            "Files or directories to write anew; - reads standard input and writes standard output.",
            ArgumentArity.OneOrMore
        );
        var check = new Option<bool>("--check")
        {
            Description = "Change nothing; name the files that would change, and exit with 1 if there are any.",
        };
        var diff = new Option<bool>("--diff")
        {
            Description = "Change nothing; show what would change. Exits with 1 for that only with --check.",
        };
        var to = new Option<string?>("--to")
        {
            Description = "Write YAML or JSON to standard output or --output, whatever the files are, and change none.",
        };
        to.AcceptOnlyFromAmong("yaml", "json");
        var output = new Option<string?>("--output")
        {
            Description = "Write to this file, and change no other.",
            HelpName = "FILE",
        };
        var isExplicit = new Option<bool>("--explicit")
        {
            Description =
                "Write what an API server would fill in, too. replicas stays absent: an autoscaler may decide it.",
        };
        var command = new Command(
            "fmt",
            "Writes ClusterConfigs and manifests in canonical form. Comments stay where they belong, JSON stays JSON."
        )
        {
            paths,
            check,
            diff,
            to,
            output,
            isExplicit,
        };
        var inputs = new InputArguments();
        inputs.AddTo(command, withCrds: true);
        command.SetAction(parsed =>
        {
            var named = parsed.GetRequiredValue(paths);
            var input = inputs.FilesOf(parsed, named, terminal);
            var files = input.Of(named);
            Formatting work = new(terminal, input)
            {
                Definitions = [.. input.Definitions, .. new DefinitionFiles(terminal).Among(files)],
                Checks = parsed.GetValue(check),
                ShowsDiff = parsed.GetValue(diff),
                To = parsed.GetValue(to) switch
                {
                    null => null,
                    "json" => SpecSyntax.Json,
                    _ => SpecSyntax.Yaml,
                },
                Output = parsed.GetValue(output),
                IsExplicit = parsed.GetValue(isExplicit),
            };
            return work.Run(files);
        });
        return command;
    }
}
