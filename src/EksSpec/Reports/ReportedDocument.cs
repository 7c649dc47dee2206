using EksSpec.Reading;

namespace EksSpec.Reports;

/// <summary>A document with what was found in it.</summary>
/// <param name="File">The file as people are to see it; null where each finding knows its own.</param>
/// <param name="Document">The document; null where the findings are about none that was read.</param>
/// <param name="Findings">What was found.</param>
internal sealed record ReportedDocument(string? File, SpecDocument? Document, IReadOnlyList<Finding> Findings)
{
    /// <summary>The line it begins in.</summary>
    public int Line => Document?.Line ?? 1;

    /// <summary>The file that a finding is shown in; null where nobody knows it.</summary>
    public string? FileOf(Finding finding) => File ?? finding.Position?.File;

    /// <summary>The line that a finding is shown at.</summary>
    public int LineOf(Finding finding) => finding.Position?.Line ?? Line;

    /// <summary>The column that a finding is shown at.</summary>
    public static int ColumnOf(Finding finding) => Math.Max(1, finding.Position?.Column ?? 1);

    /// <summary>Where a finding stands, as compilers say it: <c>file:line:column: </c>; empty where nobody knows.</summary>
    public string PlaceOf(Finding finding) =>
        FileOf(finding) is { } file ? $"{file}:{LineOf(finding)}:{ColumnOf(finding)}: " : "";

    /// <summary>Severity, rule and authority of a finding.</summary>
    public static string RuleOf(Finding finding) =>
        $"{Words.Of(finding.Severity)} {finding.Rule.Id} ({Words.Of(finding.Rule.Authority)})";

    /// <summary>What a finding is about: the object and the path in it.</summary>
    public string SubjectOf(Finding finding)
    {
        var name = finding.Object?.ToString() ?? Document?.Kind;
        return string.Join(' ', new[] { name, finding.Path.ToString() }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
