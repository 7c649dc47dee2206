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
        var rules = new RuleArguments();
        var command = new Command("validate", "Reports everything wrong in ClusterConfigs and manifests.")
        {
            paths,
            format,
            stream,
        };
        rules.AddTo(command);
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(paths) ?? [];
            var options = rules.OptionsOf(parsed, files.FirstOrDefault());
            return (parsed.GetValue(stream), files.Length) switch
            {
                (true, 0) => ValidateStream.Run(options, terminal),
                (true, _) => throw new UsageException("--stream reads standard input; name no files with it."),
                (false, 0) => throw new UsageException("name a file or a directory, or - for standard input."),
                _ => Run(files, parsed.GetRequiredValue(format), options, terminal),
            };
        });
        return command;
    }

    private static int Run(string[] paths, string format, RuleOptions options, Terminal terminal)
    {
        using var text = terminal.Text();
        IFindingReport report = format switch
        {
            "json" => new JsonReport(terminal.Output),
            "sarif" => new SarifReport(terminal.Output),
            "github" => new GitHubReport(text),
            _ => new TextReport(text),
        };
        InputFiles input = new(terminal);
        var files = input.Read(paths);
        var landscape = Landscape.Of(files.SelectMany(file => file.Documents));
        var result = SpecRules.Check(landscape, options with { Threads = Environment.ProcessorCount });
        var place = 0;
        foreach (var file in files)
        {
            if (file.Failure is { } failure)
            {
                report.Add(file.Name, new(null, [failure]));
            }

            foreach (var document in file.Documents)
            {
                report.Add(file.Name, new(document, [.. result.In(landscape.Objects[place++])]));
            }
        }

        report.Finish();
        foreach (var unused in result.UnusedSuppressions)
        {
            terminal.Error.WriteLine(unused);
        }

        return input.Code(result.HasErrors || files.Exists(file => file.Failure is not null));
    }
}
