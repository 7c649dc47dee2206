using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Eksctl;

public class EksctlRuleMapTests
{
    [Fact]
    public void Every_check_of_eksctl_has_a_rule_or_a_reason_why_it_has_none() =>
        Assert.All(
            Enumerable.Range(1, 396),
            number =>
                Assert.True(
                    EksctlRuleMap.Find(number) is not null != EksctlRuleMap.Reasons.ContainsKey(number),
                    $"Check {number} has neither a rule nor a reason, or both."
                )
        );

    [Fact]
    public void The_document_says_the_same_as_the_catalogue() =>
        Snapshot.MatchFile(EksctlRuleMap.Render().ReplaceLineEndings("\n"), "docs/eksctl-rules.md");
}
