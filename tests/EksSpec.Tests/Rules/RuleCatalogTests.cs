using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

public class RuleCatalogTests
{
    private const string Head =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: shop, region: ap-northeast-1}\n";

    private static readonly RuleOptions Options = new() { AsOf = new DateOnly(2026, 8, 22), Profile = RuleProfile.Strict };

    public static TheoryData<string> Ids =>
        [.. RuleCatalog.All.Where(rule => rule.WithoutExample is null).Select(rule => rule.Id)];

    [Fact]
    public void A_rule_without_examples_says_why() =>
        Assert.All(
            RuleCatalog.All.Where(rule => rule.WithoutExample is not null),
            rule =>
            {
                Assert.Null(rule.Fails);
                Assert.Null(rule.Passes);
                Assert.EndsWith(".", rule.WithoutExample, StringComparison.Ordinal);
            }
        );

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

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_that_fails_yields_the_rule_and_the_one_that_passes_does_not(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Id == id);

        Assert.False(string.IsNullOrEmpty(rule.Fails), "There is no example that fails.");
        Assert.False(string.IsNullOrEmpty(rule.Passes), "There is no example that passes.");
        Assert.Contains(Check(rule.Fails), finding => finding.Rule.Id == id);
        Assert.DoesNotContain(Check(rule.Passes), finding => finding.Rule.Id == id);
    }

    private static IEnumerable<Finding> Check(string example)
    {
        var isFragment = !example.Split('\n').Any(line => line.StartsWith("kind:", StringComparison.Ordinal));
        return SpecRules
            .Check(Landscape.Of(SpecReader.Read(isFragment ? Head + example : example)), Options)
            .Findings;
    }
}
