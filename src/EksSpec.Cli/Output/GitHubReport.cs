using EksSpec.Findings;

namespace EksSpec.Cli.Output;

/// <summary><c>--format github</c>: workflow commands, which GitHub shows at the lines of a pull request.</summary>
internal sealed class GitHubReport(TextWriter output) : IFindingReport
{
    public void Add(string file, CheckedDocument document)
    {
        foreach (var finding in document.Findings)
        {
            var command = finding.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            };
            var line = finding.Position?.Line ?? document.Line;
            var column = Math.Max(1, finding.Position?.Column ?? 1);
            output.WriteLine(
                $"::{command} file={Property(file)},line={line},col={column},title={Property(finding.Rule.Id)}::{Data($"{finding.Path}: {finding.Message} {finding.Fix}")}"
            );
        }
    }

    public void Finish() { }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
