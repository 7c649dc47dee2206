using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Rules.Kubernetes;

namespace EksSpec.Tests.Rules.Kubernetes;

public class KubernetesRuleExamplesTests
{
    public static TheoryData<string> Ids() =>
        [.. KubernetesRules.Rules.Where(rule => rule.Fails is not null).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_finds_its_mistake_in_one_example_and_nothing_in_the_other(string id)
    {
        var rule = KubernetesRules.Rules.Single(rule => rule.Id == id);

        Assert.Contains(Errors(rule.Fails!), finding => finding.Rule.Id == id);
        Assert.DoesNotContain(Errors(rule.Passes!), finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_says_what_to_do()
    {
        Assert.Equal(KubernetesRules.Rules.Count, KubernetesRules.Rules.Select(rule => rule.Id).Distinct().Count());
        Assert.All(KubernetesRules.Rules, rule => Assert.Equal(rule.Fails is null, rule.Passes is null));
        Assert.All(KubernetesRules.Rules, rule => Assert.EndsWith(".", rule.Fix, StringComparison.Ordinal));
        Assert.All(KubernetesRules.Rules, rule => Assert.False(rule.Title.EndsWith('.'), rule.Title));
    }

    private static IEnumerable<Finding> Errors(string yaml)
    {
        foreach (var document in SpecReader.Read(yaml))
        {
            foreach (var finding in document.Findings.Concat(document.Value is { } value ? Checked.Of(value) : []))
            {
                yield return finding;
            }
        }
    }
}
