using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

public class FindingFilterTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("managedNodeGroups[0].taints[1].effect", true)]
    [InlineData("managedNodeGroups[0]", true)]
    [InlineData("managedNodeGroups[*].taints", true)]
    [InlineData("managedNodeGroups[*].taints[*]", true)]
    [InlineData("managedNodeGroups[0].taint", false)]
    [InlineData("managedNodeGroups[1]", false)]
    [InlineData("managedNodeGroups[*].labels", false)]
    [InlineData("[*]", true)]
    [InlineData("[*].taints", false)]
    public void A_path_covers_itself_and_what_is_below_it(string? path, bool covered)
    {
        var finding = Finding("EKS2001", Severity.Warning, "managedNodeGroups[0].taints[1].effect");

        Assert.Equal(
            covered,
            new Suppression("EKS2001", "known") { Path = path is null ? null : SpecPath.Parse(path) }.Covers(finding)
        );
    }

    [Fact]
    public void Another_rule_or_document_is_not_covered()
    {
        var finding = Finding("EKS2001", Severity.Warning, "vpc") with
        {
            Object = new("prod", "eksctl.io/v1alpha5", "ClusterConfig", null, "prod"),
        };

        Assert.False(new Suppression("EKS2002", "known").Covers(finding));
        Assert.False(new Suppression("EKS2001", "known") { Object = "ClusterConfig dev" }.Covers(finding));
        Assert.True(new Suppression("EKS2001", "known") { Object = "ClusterConfig prod" }.Covers(finding));
    }

    [Fact]
    public void A_suppression_needs_a_reason() =>
        Assert.Throws<ArgumentException>(() => new Suppression("EKS2001", " "));

    [Fact]
    public void A_suppression_that_accepts_nothing_is_a_finding_itself()
    {
        var options = new RuleOptions { Suppressions = [new("EKS2001", "known"), new("EKS2002", "long gone")] };
        var filter = new FindingFilter(options);

        Assert.True(filter.Accepts(Finding("EKS2001", Severity.Warning, "vpc")));
        Assert.Contains("EKS2002 ('long gone')", Assert.Single(filter.Unused()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RuleProfile.Baseline, 0)]
    [InlineData(RuleProfile.Recommended, 1)]
    public void A_profile_leaves_out_what_it_does_not_ask_for(RuleProfile profile, int shown)
    {
        var config = new EksSpec.Eksctl.ClusterConfig
        {
            Metadata = new() { Name = "shop", Region = "ap-northeast-1" },
        };

        var findings = SpecRules.Check(Landscape.Of(config), new() { Profile = profile }).Findings;

        Assert.Equal(shown > 0, findings.Count > 0);
    }

    private static Finding Finding(string id, Severity severity, string path) =>
        new(new(id, severity, Authority.EksSpec, "A title", "Change it."), path, "It is so.");
}
