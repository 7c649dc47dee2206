using System.CommandLine;
using EksSpec.Cli.Output;
using EksSpec.Rules;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec validate</c>: everything wrong with the files, at once.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths("Files or directories to check; - is standard input.", ArgumentArity.ZeroOrMore);
        var format = new Option<string>("--format")
        {
            Description = "How to show the findings.",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        var stream = new Option<bool>("--stream")
        {
            Description = "Read JSON Lines {\"id\":…,\"yaml\":…} from standard input; print one line for each.",
        };
        var inputs = new InputArguments();
        var rules = new RuleArguments();
        var command = new Command("validate", "Reports everything wrong in ClusterConfigs and manifests.")
        {
            paths,
            format,
            stream,
        };
        inputs.AddTo(command);
        rules.AddTo(command);
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(paths) ?? [];
            var settings = inputs.SettingsOf(parsed, files.FirstOrDefault());
            var options = rules.OptionsOf(parsed, settings.Says);
            return (parsed.GetValue(stream), files.Length) switch
            {
                (true, 0) => ValidateStream.Run(options, terminal),
                (true, _) => throw new UsageException("--stream reads standard input; name no files with it."),
                (false, 0) => throw new UsageException("name a file or a directory, or - for standard input."),
                _ => Run(
                    files,
                    new(terminal, inputs.SelectionOf(parsed, settings)),
                    parsed.GetRequiredValue(format),
                    options,
                    terminal
                ),
            };
        });
        return command;
    }

    private static int Run(string[] paths, InputFiles input, string format, RuleOptions options, Terminal terminal)
    {
        using var text = terminal.Text();
        IFindingReport report = format switch
        {
            "json" => new JsonReport(terminal.Output),
            "sarif" => new SarifReport(terminal.Output),
            "github" => new GitHubReport(text),
            _ => new TextReport(text),
        };
        var files = input.Read(paths);
        var landscape = input.LandscapeOf(files);
        var result = SpecRules.Check(landscape, options with { Threads = Environment.ProcessorCount });
        var place = 0;
        var hasErrors = false;
        foreach (var file in files)
        {
            if (file is { Failure: { } failure, IsContext: false })
            {
                report.Add(file.Name, new(null, [failure]));
                hasErrors = true;
            }

            foreach (var document in file.Documents)
            {
                CheckedDocument said = new(document, file.Said(document, result.In(landscape.Objects[place++])));
                if (!file.IsContext)
                {
                    report.Add(file.Name, said);
                    hasErrors |= said.HasErrors;
                }
            }
        }

        report.Finish();
        foreach (var unused in result.UnusedSuppressions)
        {
            terminal.Error.WriteLine(unused);
        }

        return input.Code(hasErrors);
    }
}
