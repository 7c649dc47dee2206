using EksSpec.Reports;

namespace EksSpec.Tests.Reports;

public class LineReportTests
{
    [Fact]
    public void A_finding_is_one_line_that_problem_matchers_read()
    {
        var text = Reported.Of(FindingReport.Lines, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: \"A\\nb\"}\n");

        var line = Assert.Single(text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches(
            @"^a\.yaml:3:12: error EKS3101 \(kubernetes\) ConfigMap A b metadata\.name: The name 'A b' .+\.$",
            line
        );
    }
}
