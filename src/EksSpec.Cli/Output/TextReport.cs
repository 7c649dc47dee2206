using EksSpec.Findings;

namespace EksSpec.Cli.Output;

/// <summary><c>--format text</c>: a line with the fact and a line with the fix, for people.</summary>
internal sealed class TextReport(TextWriter output) : IFindingReport
{
    private readonly Dictionary<Severity, int> _counts = [];
    private int _documents;

    public void Add(string file, CheckedDocument document)
    {
        _documents++;
        foreach (var finding in document.Findings)
        {
            _counts[finding.Severity] = _counts.GetValueOrDefault(finding.Severity) + 1;
            var line = finding.Position?.Line ?? document.Line;
            var column = Math.Max(1, finding.Position?.Column ?? 1);
            output.WriteLine(
                $"{file}:{line}:{column}: {Words.Of(finding.Severity)} {finding.Rule.Id} ({Words.Of(finding.Rule.Authority)}) {Place(document, finding)}: {finding.Message}"
            );
            output.WriteLine($"    {finding.Fix}");
        }
    }

    public void Finish() =>
        output.WriteLine(
            $"{Count(_documents, "document")}, {Count(Severity.Error, "error")}, {Count(Severity.Warning, "warning")}, {_counts.GetValueOrDefault(Severity.Info)} info"
        );

    private static string Place(CheckedDocument document, Finding finding)
    {
        var name = finding.Object?.ToString() ?? document.Document?.Kind;
        return string.Join(' ', new[] { name, finding.Path.ToString() }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private string Count(Severity severity, string noun) => Count(_counts.GetValueOrDefault(severity), noun);

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
