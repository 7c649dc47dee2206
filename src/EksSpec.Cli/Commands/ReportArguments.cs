using System.CommandLine;
using EksSpec.Findings;
using EksSpec.Reports;

namespace EksSpec.Cli.Commands;

/// <summary>How findings are shown, and which of them fail a call.</summary>
internal sealed class ReportArguments
{
    private static readonly string[] Severities = ["error", "warning", "info"];

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "How to show the findings; lines is a line each, for editors and scripts.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "lines", "json", "sarif", "github");

    private readonly Option<string> _failOn = new Option<string>("--fail-on")
    {
        Description = "The least severity that makes the exit code 1.",
        DefaultValueFactory = _ => Severities[0],
    }.AcceptOnlyFromAmong(Severities);

    private readonly Option<string?> _output = new("--output")
    {
        Description = "Write the report into this file, all at once; - is standard output.",
        HelpName = "file",
        Validators =
        {
            result =>
            {
                if (result.Tokens is [{ Value: "" }])
                {
                    result.AddError("--output wants the name of a file, or - for standard output.");
                }
            },
        },
    };

    private readonly Option<string> _color = new Option<string>("--color")
    {
        Description = "Whether text has colours; auto: on a screen, unless NO_COLOR is set.",
        DefaultValueFactory = _ => "auto",
    }.AcceptOnlyFromAmong("auto", "always", "never");

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Show findings only, no summary." };

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_failOn);
        command.Add(_output);
        command.Add(_color);
        command.Add(_quiet);
    }

    /// <summary>Whether a call wants nothing but findings.</summary>
    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    /// <summary>Whether the exit code tells of a finding.</summary>
    public bool Fails(ParseResult parsed, Finding finding) =>
        finding.Severity >= Severity.Error - Array.IndexOf(Severities, parsed.GetRequiredValue(_failOn));

    /// <summary>Shows a report where a call asks for it.</summary>
    /// <param name="parsed">The call.</param>
    /// <param name="terminal">Where it goes unless a file is named.</param>
    /// <param name="write">Adds everything to the report, and finishes it.</param>
    /// <exception cref="UsageException">The file can't be written.</exception>
    public void Write(ParseResult parsed, Terminal terminal, Action<FindingReport> write)
    {
        if (parsed.GetValue(_output) is not { } file || file == InputFiles.StandardInput)
        {
            Write(parsed, terminal.Output, terminal, terminal.IsScreen, write);
            return;
        }

        using var bytes = new MemoryStream();
        Write(parsed, bytes, terminal, isScreen: false, write);
        try
        {
            OutputFile.Write(file, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
        catch (Exception e) when (InputFiles.IsTrouble(e))
        {
            throw new UsageException($"the report can't be written to '{file}'.");
        }
    }

    private void Write(ParseResult parsed, Stream output, Terminal terminal, bool isScreen, Action<FindingReport> write)
    {
        using var text = Terminal.TextOf(output);
        write(
            parsed.GetRequiredValue(_format) switch
            {
                "json" => FindingReport.Json(output),
                "sarif" => FindingReport.Sarif(output, Directory.GetCurrentDirectory()),
                "github" => FindingReport.GitHub(text),
                "lines" => FindingReport.Lines(text),
                _ => FindingReport.Text(text, Look(parsed, terminal, isScreen)),
            }
        );
    }

    private TextReportOptions Look(ParseResult parsed, Terminal terminal, bool isScreen)
    {
        var columns = isScreen ? terminal.Columns() : 0;
        return new()
        {
            UseColor = parsed.GetRequiredValue(_color) switch
            {
                "always" => true,
                "never" => false,
                _ => isScreen && terminal.HasColor,
            },
            WithSummary = !IsQuiet(parsed),
            // A screen that is narrower is a mistake, or is read in another way.
            Width = columns >= 40 ? columns : TextReportOptions.Default.Width,
        };
    }
}
