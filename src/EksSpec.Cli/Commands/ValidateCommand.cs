using System.CommandLine;
using EksSpec.Cli.Mending;
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
        var inputs = new InputArguments();
        var fixes = new FixArguments();
        var reports = new ReportArguments();
        var rules = new RuleArguments();
        var command = new Command("validate", "Reports everything wrong in ClusterConfigs and manifests.")
        {
            paths,
            stream,
        };
        inputs.AddTo(command, withContext: true, withCrds: true);
        fixes.AddTo(command);
        reports.AddTo(command);
        rules.AddTo(command);
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(paths) ?? [];
            var settings = inputs.SettingsOf(parsed, files.FirstOrDefault());
            InputFiles input = new(terminal, inputs.SelectionOf(parsed, settings, reports.IsQuiet(parsed)));
            var options = rules.OptionsOf(parsed, settings.Says) with { Definitions = [.. input.Definitions] };
            return (parsed.GetValue(stream), files.Length) switch
            {
                (true, 0) => ValidateStream.Run(options, input.Templates, terminal),
                (true, _) => throw new UsageException("--stream reads standard input; name no files with it."),
                (false, 0) => throw Arguments.NoPath("validate"),
                _ => Run(files, input, options, terminal, parsed, fixes, reports),
            };
        });
        return command;
    }

    private static int Run(
        string[] paths,
        InputFiles input,
        RuleOptions options,
        Terminal terminal,
        ParseResult parsed,
        FixArguments fixes,
        ReportArguments reports
    )
    {
        var isMended = fixes.IsAsked(parsed, paths);
        Mender mender = new(files => Judged.Of(files, input, options));
        Judged found;
        Judged judged;
        using (var progress = new Progress(terminal))
        {
            progress.Say("Reading …");
            var files = input.Read(paths);
            progress.Say($"Judging {files.Sum(file => file.Documents.Count)} documents …");
            found = Judged.Of(files, input, options);
            judged = isMended ? mender.Mend(found) : found;
        }

        var isWritten = fixes.Finish(parsed, mender.Files, terminal);
        if (!fixes.IsDiff(parsed))
        {
            reports.Write(parsed, terminal, report => Add(judged, report));
        }

        foreach (var unused in judged.UnusedSuppressions)
        {
            terminal.Error.WriteLine(unused);
        }

        if (judged.All.Count == 0 && !input.HasPassedOver)
        {
            terminal.Error.WriteLine($"eksspec: there is nothing to judge in {string.Join(", ", paths)}.");
        }

        // What is only shown is still in the files.
        var left = (fixes.IsDiff(parsed) ? found : judged).Files;
        return !isWritten || left.Any(file => file.File.Trouble is not null)
            ? ExitCode.Usage
            : input.Code(left.Any(file => file.Findings.Any(finding => reports.Fails(parsed, finding))));
    }

    private static void Add(Judged judged, FindingReport report)
    {
        foreach (var file in judged.Files)
        {
            if (file.File.Trouble is { } trouble)
            {
                report.AddUnreadable(file.File.Name, trouble);
            }

            foreach (var (document, findings) in file.Documents)
            {
                report.Add(file.File.Name, document, findings);
            }
        }

        report.Finish();
    }
}
