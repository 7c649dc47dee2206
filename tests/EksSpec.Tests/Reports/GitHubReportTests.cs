using EksSpec.Findings;
using EksSpec.Reports;
using EksSpec.Rules;

namespace EksSpec.Tests.Reports;

public class GitHubReportTests
{
    [Fact]
    public void A_command_has_place_end_title_and_text()
    {
        const string Yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: A}\n";

        var line = Assert.Single(Lines(Yaml));

        Assert.StartsWith(
            $"::error file=dir/a.yaml,line=3,col=12,endColumn=19,title=EKS3101 {RuleCatalog.Find("EKS3101")!.Title}::metadata.name: The name 'A'",
            line,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_document_as_a_whole_has_no_empty_path() =>
        Assert.DoesNotContain(":::", Lines("a: 1\n")[0], StringComparison.Ordinal);

    [Fact]
    public void More_than_GitHub_shows_is_said()
    {
        var one = new Finding(RuleCatalog.Find("EKS3101")!, "", "It is wrong.");

        Assert.DoesNotContain("more than", Log(Enumerable.Repeat(one, 10)), StringComparison.Ordinal);
        Assert.EndsWith(
            "eksspec found more than GitHub shows, 10 of each severity. All stand in this log.\n",
            Log(Enumerable.Repeat(one, 11)),
            StringComparison.Ordinal
        );
    }

    private static string[] Lines(string yaml) =>
        Reported.Of(FindingReport.GitHub, yaml, "./dir\\a.yaml").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Log(IEnumerable<Finding> findings)
    {
        using var output = new StringWriter();
        var report = FindingReport.GitHub(output);
        report.Add("a.yaml", null, findings);
        report.Finish();
        return output.ToString();
    }
}
