using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

public class RuleExamplesTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_found_in_the_example_that_fails_and_not_in_those_that_pass(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        var examples = RuleExamples.Of(rule);
        if (examples.Reason is { } reason)
        {
            Assert.Null(examples.Fails);
            Assert.Empty(examples.Passes);
            Assert.EndsWith(".", reason, StringComparison.Ordinal);
            return;
        }

        var found = RuleExamples.Check(examples.Fails!);
        Assert.Contains(found, finding => finding.Rule.Id == id);
        // Advice is about documents that every program takes.
        if (rule.Authority == Authority.EksSpec)
        {
            Assert.DoesNotContain(found, IsRefused);
        }

        Assert.NotEmpty(examples.Passes);
        Assert.All(
            examples.Passes.Select(RuleExamples.Check),
            findings =>
                Assert.DoesNotContain(
                    findings,
                    finding => finding.Rule.Id == id || (rule.Authority == Authority.Kubernetes && IsRefused(finding))
                )
        );
    }

    private static bool IsRefused(Finding finding) =>
        finding is { Severity: Severity.Error, Rule.Authority: Authority.Eksctl or Authority.Kubernetes };
}
