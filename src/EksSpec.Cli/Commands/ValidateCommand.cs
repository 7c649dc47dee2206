using System.CommandLine;
using EksSpec.Findings;
using EksSpec.Reports;
using EksSpec.Rules;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec validate</c>: everything wrong with the files, at once.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths("Files or directories to check; - is standard input.", ArgumentArity.ZeroOrMore);
        var stream = new Option<bool>("--stream")
        {
            Description = "Read JSON Lines {\"id\":…,\"yaml\":…} from standard input; print one line for each.",
        };
        var reports = new ReportArguments();
        var rules = new RuleArguments();
        var command = new Command("validate", "Reports everything wrong in ClusterConfigs and manifests.")
        {
            paths,
            stream,
        };
        reports.AddTo(command);
        rules.AddTo(command);
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(paths) ?? [];
            var options = rules.OptionsOf(parsed, files.FirstOrDefault());
            return (parsed.GetValue(stream), files.Length) switch
            {
                (true, 0) => ValidateStream.Run(options, terminal),
                (true, _) => throw new UsageException("--stream reads standard input; name no files with it."),
                (false, 0) => throw Arguments.NoPath("validate"),
                _ => Run(files, options, terminal, parsed, reports),
            };
        });
        return command;
    }

    private static int Run(
        string[] paths,
        RuleOptions options,
        Terminal terminal,
        ParseResult parsed,
        ReportArguments reports
    )
    {
        InputFiles input = new(terminal);
        var progress = new Progress(terminal);
        List<InputFile> files;
        Landscape landscape;
        CheckResult result;
        using (progress)
        {
            progress.Say("Reading …");
            files = input.Read(paths);
            landscape = Landscape.Of(files.SelectMany(file => file.Documents));
            progress.Say($"Judging {landscape.Objects.Count} documents …");
            result = SpecRules.Check(landscape, options with { Threads = Environment.ProcessorCount });
        }

        reports.Write(parsed, terminal, report => Add(files, landscape, result, report));
        foreach (var unused in result.UnusedSuppressions)
        {
            terminal.Error.WriteLine(unused);
        }

        if (files.Count == 0)
        {
            terminal.Error.WriteLine($"eksspec: there is nothing to judge in {string.Join(", ", paths)}.");
        }

        var fails = result.Findings.Any(finding => reports.Fails(parsed, finding));
        return files.Exists(file => file.Trouble is not null)
            ? ExitCode.Usage
            : input.Code(fails || files.Exists(file => file.Failure is not null));
    }

    private static void Add(List<InputFile> files, Landscape landscape, CheckResult result, FindingReport report)
    {
        var place = 0;
        foreach (var file in files)
        {
            if (file.Trouble is { } trouble)
            {
                report.AddUnreadable(file.Name, trouble);
            }

            if (file.Failure is { } failure)
            {
                report.Add(file.Name, null, [failure]);
            }

            foreach (var document in file.Documents)
            {
                report.Add(file.Name, document, result.In(landscape.Objects[place++]));
            }
        }

        report.Finish();
    }
}
