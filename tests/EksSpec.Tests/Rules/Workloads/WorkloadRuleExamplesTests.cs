using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Rules.Workloads;

namespace EksSpec.Tests.Rules.Workloads;

public class WorkloadRuleExamplesTests
{
    public static TheoryData<string> Ids() => [.. WorkloadRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_finds_its_mistake_in_one_example_and_nothing_in_the_other(string id)
    {
        var rule = WorkloadRules.All.Single(rule => rule.Id == id);

        Assert.Contains(Together(rule.Fails!), finding => finding.Rule.Id == id);
        Assert.DoesNotContain(Together(rule.Passes!), finding => finding.Rule.Id == id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_examples_are_documents_that_eksctl_and_the_API_server_take(string id)
    {
        var rule = WorkloadRules.All.Single(rule => rule.Id == id);

        foreach (var document in SpecReader.Read(rule.Fails!).Concat(SpecReader.Read(rule.Passes!)))
        {
            var findings = document.Findings.Concat(Checked.Of(document.Value!));

            Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        }
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_says_what_to_do()
    {
        Assert.Equal(WorkloadRules.All.Count, WorkloadRules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(WorkloadRules.All, rule => Assert.EndsWith(".", rule.Fix, StringComparison.Ordinal));
        Assert.All(WorkloadRules.All, rule => Assert.Equal(Authority.EksSpec, rule.Authority));
    }

    private static IReadOnlyList<Finding> Together(string yaml) =>
        Checked.Of([.. SpecReader.Read(yaml).Select(document => document.Value!)]);
}
