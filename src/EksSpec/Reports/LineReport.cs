namespace EksSpec.Reports;

/// <summary>A line for each finding, in the form that editors, problem matchers and scripts read.</summary>
internal sealed class LineReport(TextWriter output) : FindingReport
{
    public override void Finish() { }

    private protected override void Add(ReportedDocument document)
    {
        foreach (var finding in document.Findings)
        {
            var head = $"{document.PlaceOf(finding)}{ReportedDocument.RuleOf(finding)} {document.SubjectOf(finding)}";
            output.Write(DisplayText.Clean($"{head}: {finding.Message} {finding.Fix}"));
            output.Write('\n');
        }
    }
}
