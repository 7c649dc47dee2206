namespace EksSpec.Reports;

/// <summary>Workflow commands, which GitHub shows at the lines of a pull request.</summary>
internal sealed class GitHubReport(TextWriter output) : FindingReport
{
    // GitHub shows so many of each severity and step; the others are in the log of the step only.
    private const int Shown = 10;

    private readonly SourceMarks _marks = new();
    private readonly Dictionary<Severity, int> _counts = [];

    public override void Finish()
    {
        if (_counts.Values.Any(count => count > Shown))
        {
            output.Write($"eksspec found more than GitHub shows, {Shown} of each severity. All stand in this log.\n");
        }
    }

    private protected override void Add(ReportedDocument document)
    {
        foreach (var finding in document.Findings)
        {
            _counts[finding.Severity] = _counts.GetValueOrDefault(finding.Severity) + 1;
            var command = finding.Severity == Severity.Info ? "notice" : Words.Of(finding.Severity);
            var title = $"{finding.Rule.Id} {finding.Rule.Title}";
            var path = finding.Path.IsRoot ? "" : $"{finding.Path}: ";
            output.Write($"::{command} {PlaceOf(document, finding)}title={Property(title)}::");
            output.Write($"{Data($"{path}{finding.Message} {finding.Fix}")}\n");
        }
    }

    private string PlaceOf(ReportedDocument document, Finding finding)
    {
        if (document.FileOf(finding) is not { } file)
        {
            return "";
        }

        var (line, column) = (document.LineOf(finding), ReportedDocument.ColumnOf(finding));
        var end = Math.Max(_marks.Of(document.Document, finding)?.End ?? 0, column) + 1;
        return $"file={Property(SourceAddress.Relative(file))},line={line},col={column},endColumn={end},";
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
