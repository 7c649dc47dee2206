using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

public class RuleCatalogTests
{
    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        var ids = RuleCatalog.All.Select(rule => rule.Id).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(), ids);
        Assert.All(ids, id => Assert.Matches("^EKS[0-9]{4}$", id));
    }

    [Fact]
    public void Titles_are_facts_and_fixes_are_sentences() =>
        Assert.All(
            RuleCatalog.All,
            rule =>
            {
                Assert.False(rule.Title.EndsWith('.'), $"{rule.Id}: the title '{rule.Title}' ends with a period.");
                Assert.True(rule.Fix.EndsWith('.'), $"{rule.Id}: the fix '{rule.Fix}' doesn't end with a period.");
                Assert.True(char.IsUpper(rule.Fix[0]), $"{rule.Id}: the fix '{rule.Fix}' begins small.");
            }
        );

    [Fact]
    public void A_page_is_the_section_of_one_rule()
    {
        var page = RuleCatalog.Find("EKS0170")!.Page!;

        Assert.StartsWith(
            "## EKS0170 PrincipalMissing\nAn access entry has no principal\n",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("\nFix: Set principalARN to the ARN of the role or user.\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("EKS0171", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_the_same_object_each_time() =>
        Assert.Same(RuleCatalog.Find("EKS0170"), RuleCatalog.All.Single(rule => rule.Id == "EKS0170"));

    [Fact]
    public void Nobody_has_an_id_that_no_rule_has() => Assert.Null(RuleCatalog.Find("EKS9999"));

    [Theory]
    [InlineData("eks0170")]
    [InlineData("no principal")]
    [InlineData("Set principalARN")]
    [InlineData("access ENTRIES")]
    public void A_search_looks_at_id_title_fix_and_the_title_of_the_book(string text) =>
        Assert.Contains(RuleCatalog.Search(text), rule => rule.Id == "EKS0170");

    [Fact]
    public void A_search_for_what_is_nowhere_finds_nothing() => Assert.Empty(RuleCatalog.Search("elephant"));
}
