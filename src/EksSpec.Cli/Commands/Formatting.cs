using System.Buffers;
using System.Text;
using EksSpec.Cli.Selection;
using EksSpec.Editing;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Reports;
using k8s.Models;

namespace EksSpec.Cli.Commands;

/// <summary>What <c>eksspec fmt</c> does with its files.</summary>
internal sealed class Formatting(Terminal terminal, InputFiles input)
{
    private readonly ArrayBufferWriter<byte> _together = new();
    private SpecSyntax? _last;

    /// <summary>Whether files that would change are only named.</summary>
    public bool Checks { get; init; }

    /// <summary>Whether it is only shown what would change.</summary>
    public bool ShowsDiff { get; init; }

    /// <summary>What to write, beside the files; absent, what each of them is.</summary>
    public SpecSyntax? To { get; init; }

    /// <summary>The CustomResourceDefinitions that give custom resources their order.</summary>
    public IReadOnlyList<V1CustomResourceDefinition> Definitions { get; init; } = [];

    /// <summary>The file to write to; absent, the files themselves or standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Whether what an API server would fill in is written, too.</summary>
    public bool IsExplicit { get; init; }

    private bool IsDry => Checks || ShowsDiff;

    private bool IsBeside => To is not null || Output is not null;

    /// <summary>Formats files.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    public int Run(IEnumerable<string> files)
    {
        if (IsDry && IsBeside)
        {
            throw new UsageException(
                "--check and --diff are about the files themselves: --to and --output have no place there."
            );
        }

        var code = ExitCode.Ok;
        foreach (var file in files)
        {
            try
            {
                code = Math.Max(code, Guard.Run(() => Format(file), failure => Fail(file, failure)));
            }
            catch (Exception e) when (InputFiles.IsTrouble(e))
            {
                input.Tell(file, e.Message);
            }
        }

        code = Math.Max(code, input.Code(hasErrors: false));
        if (Output is null)
        {
            terminal.Output.Write(_together.WrittenSpan);
        }
        else if (code == ExitCode.Ok)
        {
            OutputFile.Write(Output, _together.WrittenSpan);
        }

        return code;
    }

    private int Format(string file)
    {
        var before = input.Bytes(file);
        if (Encrypted.Is(before.Span) && !IsBeside && file != InputFiles.StandardInput)
        {
            Tell(file, "stays as it is: it is encrypted, and signed in its order.");
            return ExitCode.Ok;
        }

        var isJson = Path.GetExtension(file) == ".json";
        var formatted = TextFormatter.Format(
            before,
            new() { File = file },
            To ?? (isJson ? SpecSyntax.Json : null),
            Definitions,
            IsExplicit
        );
        Report(file, formatted);
        if (formatted.Utf8 is not { } after)
        {
            return formatted.Documents.Any(document => document.Value is null || document.Findings.Any(IsError))
                ? ExitCode.Findings
                : Stay(file, "it could not be written anew without losing something. That is a fault of eksspec");
        }

        if (formatted.LostComments > 0 && !IsBeside)
        {
            return Stay(file, $"it has {formatted.LostComments} comment(s), which JSON can't hold");
        }

        if (IsBeside || (file == InputFiles.StandardInput && !IsDry))
        {
            Append(after.Span, formatted.Syntax);
            if (formatted.LostComments > 0)
            {
                Tell(file, $"{formatted.LostComments} comment(s) are left out, which JSON can't hold.");
            }

            return ExitCode.Ok;
        }

        return after.Span.SequenceEqual(before.Span) ? ExitCode.Ok : Change(file, before.Span, after.Span);
    }

    private int Change(string file, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        using var text = terminal.Text();
        if (ShowsDiff)
        {
            UnifiedDiff.Write(text, file, Encoding.UTF8.GetString(before), Encoding.UTF8.GetString(after));
        }
        else
        {
            text.WriteLine(file);
        }

        if (!IsDry)
        {
            OutputFile.Write(file, after);
        }

        return Checks ? ExitCode.Findings : ExitCode.Ok;
    }

    // Texts that follow each other are one stream of documents.
    private void Append(ReadOnlySpan<byte> text, SpecSyntax syntax)
    {
        if (syntax == SpecSyntax.Yaml && _last is not null && !text.StartsWith("---\n"u8))
        {
            _together.Write("---\n"u8);
        }

        _last = syntax;
        _together.Write(text);
    }

    private int Stay(string file, string reason)
    {
        Tell(file, $"stays as it is: {reason}.");
        return ExitCode.Findings;
    }

    private void Tell(string file, string what) => terminal.Error.WriteLine($"eksspec: {file}: {what}");

    // What can't be read can't be written either: such a file stays as it is. What eksctl passes over in silence is not
    // written, and a warning says so.
    private void Report(string file, FormattedText formatted)
    {
        var report = FindingReport.Text(terminal.Error, new() { WithSummary = false });
        foreach (var document in formatted.Documents)
        {
            report.Add(file, document, document.Findings.Where(finding => finding.Severity >= Severity.Warning));
        }

        report.Finish();
    }

    private int Fail(string file, Finding failure)
    {
        var report = FindingReport.Text(terminal.Error, new() { WithSummary = false });
        report.Add(file, null, [failure]);
        report.Finish();
        return ExitCode.Findings;
    }

    private static bool IsError(Finding finding) => finding.Severity == Severity.Error;
}
