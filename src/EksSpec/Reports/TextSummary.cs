namespace EksSpec.Reports;

/// <summary>How much was found; where it is much, of which rules.</summary>
internal sealed class TextSummary
{
    // Who has more before their eyes wants to know where to begin.
    private const int Much = 10;

    private readonly Dictionary<(Severity Severity, string Id), (int Count, string Title)> _rules = [];
    private readonly HashSet<string?> _files = [];
    private int _documents;

    /// <summary>Counts the findings of a document.</summary>
    public void Add(ReportedDocument document)
    {
        _documents++;
        foreach (var finding in document.Findings)
        {
            var rule = (finding.Severity, finding.Rule.Id);
            _rules[rule] = (_rules.GetValueOrDefault(rule).Count + 1, finding.Rule.Title);
            _files.Add(document.FileOf(finding));
        }
    }

    /// <summary>The findings by severity: <c>2 errors, 1 warning</c>.</summary>
    public static string Count(IEnumerable<Finding> findings)
    {
        var counts = findings
            .GroupBy(finding => finding.Severity)
            .OrderByDescending(group => group.Key)
            .Select(group => Count(group.Key, group.Count()));
        return string.Join(", ", counts);
    }

    /// <summary>The lines at the end of a report.</summary>
    public IEnumerable<string> Lines(Paint paint, int width)
    {
        if (Total(rule => true) > Much && _rules.Count > 1)
        {
            foreach (
                var ((severity, id), (count, title)) in _rules
                    .OrderByDescending(rule => rule.Key.Severity)
                    .ThenByDescending(rule => rule.Value.Count)
                    .ThenBy(rule => rule.Key.Id, StringComparer.Ordinal)
            )
            {
                var head = $"{count, 6} {Words.Of(severity), -7} {id} ";
                var lines = DisplayText.Wrap(DisplayText.Clean(title), width, new(' ', head.Length), head);
                foreach (var line in lines)
                {
                    yield return line.Replace(
                        head,
                        $"{count, 6} {paint.Of(severity, $"{Words.Of(severity), -7}")} {id} ",
                        StringComparison.Ordinal
                    );
                }
            }

            yield return "";
        }

        var where = _files.Count > 1 ? $" in {_files.Count} files" : "";
        var severities = new[] { Severity.Error, Severity.Warning, Severity.Info };
        var counts = severities.Select(severity => Count(severity, Total(rule => rule == severity)));
        yield return $"{Count(_documents, "document")}, {string.Join(", ", counts)}{where}";
    }

    private int Total(Func<Severity, bool> isAsked) =>
        _rules.Where(rule => isAsked(rule.Key.Severity)).Sum(rule => rule.Value.Count);

    private static string Count(Severity severity, int count) =>
        severity == Severity.Info ? $"{count} info" : Count(count, Words.Of(severity));

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
