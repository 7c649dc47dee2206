using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Core;

public sealed class SuppressionTests
{
    private static readonly Finding Finding = new(Sample.RuleOf("EKS2001"), "spec.replicas", "It is so.")
    {
        Object = new("prod", "apps/v1", "Deployment", "shop", "api"),
    };

    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData("spec", null, null, true)]
    [InlineData("metadata", null, null, false)]
    [InlineData(null, "Deployment shop/api", null, true)]
    [InlineData(null, "Deployment api", null, false)]
    [InlineData(null, null, "prod", true)]
    [InlineData(null, null, "dev", false)]
    [InlineData("spec", "Deployment shop/api", "prod", true)]
    [InlineData("metadata", "Deployment shop/api", "prod", false)]
    [InlineData("spec", "Deployment shop/web", "prod", false)]
    [InlineData("spec", "Deployment shop/api", "dev", false)]
    public void Everything_it_says_must_fit(string? path, string? document, string? site, bool covered) =>
        Assert.Equal(
            covered,
            new Suppression("EKS2001", "known")
            {
                Path = path is null ? null : SpecPath.Parse(path),
                Object = document,
                Site = site,
            }.Covers(Finding)
        );

    [Fact]
    public void A_finding_about_no_object_is_in_no_document_and_no_site()
    {
        var finding = Finding with { Object = null };

        Assert.True(new Suppression("EKS2001", "known").Covers(finding));
        Assert.False(new Suppression("EKS2001", "known") { Object = "Deployment shop/api" }.Covers(finding));
        Assert.False(new Suppression("EKS2001", "known") { Site = "prod" }.Covers(finding));
    }

    [Theory]
    [InlineData("EKS5032", "EKS4121")]
    [InlineData("EKS5031", "EKS4031")]
    [InlineData("EKS1340", "EKS1413")]
    [InlineData("EKS5016", "EKS2012")]
    [InlineData("EKS2046", "EKS0056")]
    [InlineData("EKS0056", "EKS0056")]
    [InlineData("SHOP1", "SHOP1")]
    public void A_rule_that_was_merged_is_accepted_under_its_old_id(string id, string today)
    {
        Assert.Equal(today, MergedRules.CurrentId(id));
        Assert.True(new Suppression(id, "known").Covers(Finding with { Rule = Sample.RuleOf(today) }));
        Assert.False(new Suppression(id, "known").Covers(Finding));
    }

    [Fact]
    public void It_keeps_its_rule_and_its_reason()
    {
        var suppression = new Suppression("EKS2001", "known");

        Assert.Equal(("EKS2001", "known"), (suppression.Rule, suppression.Reason));
    }

    [Fact]
    public void It_needs_a_rule_a_reason_and_a_finding()
    {
        Assert.Throws<ArgumentNullException>("rule", () => new Suppression(null!, "known"));
        Assert.Throws<ArgumentException>("rule", () => new Suppression("", "known"));
        Assert.Throws<ArgumentException>("rule", () => new Suppression(" ", "known"));
        Assert.Throws<ArgumentNullException>("reason", () => new Suppression("EKS2001", null!));
        Assert.Throws<ArgumentException>("reason", () => new Suppression("EKS2001", ""));
        Assert.Throws<ArgumentNullException>("finding", () => new Suppression("EKS2001", "known").Covers(null!));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("vpc[*]", "vpc[*]")]
    public void One_that_accepts_nothing_is_told_at_its_path(string? path, string told)
    {
        Suppression suppression = new("EKS2001", "known") { Path = path is null ? null : SpecPath.Parse(path) };

        var unused = Assert.Single(new FindingFilter(new() { Suppressions = [suppression] }).Unused());

        Assert.Equal("EKS6900", unused.Rule.Id);
        Assert.Equal(told, unused.Path.ToString());
        Assert.Equal("The suppression of EKS2001 ('known') accepts nothing.", unused.Message);
    }

    [Fact]
    public void All_that_accept_a_finding_are_needed()
    {
        var filter = new FindingFilter(
            new() { Suppressions = [new("EKS2001", "one"), new("EKS2001", "two"), new("EKS2002", "three")] }
        );

        Assert.False(filter.Accepts(Finding with { Rule = Sample.Rule }));
        Assert.True(filter.Accepts(Finding));
        Assert.Contains("three", Assert.Single(filter.Unused()).Message, StringComparison.Ordinal);
    }
}
