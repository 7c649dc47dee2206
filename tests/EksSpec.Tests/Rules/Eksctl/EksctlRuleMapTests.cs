using EksSpec.Rules.Eksctl;

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
    public void The_document_says_the_same_as_the_catalogue()
    {
        var file = Path.Combine(Repository.Root, "docs", "eksctl-rules.md");
        var text = EksctlRuleMap.Render().ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("EKSSPEC_ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), "Run the tests with EKSSPEC_ACCEPT_SNAPSHOTS=1 to write docs/eksctl-rules.md.");
        Assert.Equal(File.ReadAllText(file), text);
    }
}
