using EksSpec.Findings;
using EksSpec.Reading;

namespace EksSpec.Tests.Reading;

public class ReadingRuleExamplesTests
{
    private const string Head =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: demo, region: ap-northeast-1}\n";

    public static TheoryData<string> Ids =>
        new(
            EksctlReadingRules
                .All.Concat(KubernetesReadingRules.All)
                .Concat(ReadingRules.All)
                .Where(rule => rule.Fails is not null)
                .Select(rule => rule.Id)
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_failing_example_is_found_and_the_passing_one_is_not(string id)
    {
        var rule = EksctlReadingRules
            .All.Concat(KubernetesReadingRules.All)
            .Concat(ReadingRules.All)
            .Single(r => r.Id == id);

        Assert.Contains(Found(rule.Fails!), finding => finding.Rule == rule);
        Assert.DoesNotContain(Found(rule.Passes!), finding => finding.Rule == rule);
    }

    private static IEnumerable<Finding> Found(string yaml) =>
        SpecReader
            .Read(yaml.Contains("kind:", StringComparison.Ordinal) ? yaml : Head + yaml)
            .SelectMany(document => document.Findings);
}
