using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

public class RuleIndexTests
{
    [Fact]
    public void The_index_in_the_docs_links_every_rule_into_its_book() =>
        Snapshot.MatchFile(RuleIndex.Render(), "docs/rules/README.md");

    [Fact]
    public void The_index_has_every_rule_of_the_catalogue()
    {
        var index = RuleIndex.Render();

        Assert.All(RuleCatalog.All, rule => Assert.Contains($"- [{rule.Id}](", index, StringComparison.Ordinal));
    }
}
