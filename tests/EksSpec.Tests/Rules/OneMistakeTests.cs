using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

/// <summary>One mistake is one finding, whoever could speak of it.</summary>
public class OneMistakeTests
{
    private const string Head =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: shop, region: ap-northeast-1}\n";

    [Theory]
    [InlineData("managedNodeGroups: [{name: web-spot, spot: \"true\"}]", "EKS0004", "EKS2001")]
    [InlineData("managedNodeGroups: [{name: {a: b}}]", "EKS0004", "EKS0186")]
    [InlineData(
        "nodeGroups: [{name: a, minSize: 0, maxSize: 2, labels: {team: blue}, tags: {k8s.io/cluster-autoscaler/node-template/label/team: green}}]",
        "EKS5015",
        "EKS2010"
    )]
    [InlineData(
        "nodeGroups: [{name: spot, instancesDistribution: {instanceTypes: [m5.large], maxPrice: 1}}]",
        "EKS2001",
        "EKS2002"
    )]
    public void The_better_rule_speaks_alone(string body, string speaks, string isSilent)
    {
        var rules = Check(Head + body);

        Assert.Contains(speaks, rules);
        Assert.DoesNotContain(isSilent, rules);
    }

    [Theory]
    [InlineData("[]", "EKS0005", "EKS3009")]
    public void A_text_that_is_nobody_s_is_refused_once(string yaml, string speaks, string isSilent)
    {
        var rules = Check(yaml);

        Assert.Contains(speaks, rules);
        Assert.DoesNotContain(isSilent, rules);
    }

    [Fact]
    public void A_text_that_cannot_be_read_is_refused_in_the_name_of_each_program()
    {
        var rules = Check("a: [");

        Assert.Contains("EKS0003", rules);
        Assert.Contains("EKS3000", rules);
    }

    [Fact]
    public void A_number_beyond_our_limit_is_judged_all_the_same() =>
        Assert.Contains(
            "EKS0280",
            Check(Head + "managedNodeGroups: [{name: a, minSize: 1, maxSize: -9223372036854775808}]")
        );

    [Fact]
    public void What_a_written_tag_says_wrong_is_said_at_the_tag() =>
        Assert.Single(
            Check(
                Head
                    + "nodeGroups: [{name: a, minSize: 0, maxSize: 2, taints: [{key: k, value: v, effect: NoSchedule}], tags: {k8s.io/cluster-autoscaler/node-template/taint/k: v}}]"
            ),
            rule => rule is "EKS2011" or "EKS2012" or "EKS5015"
        );

    private static List<string> Check(string yaml) =>
        [.. SpecRules.Check(Landscape.Of(SpecReader.Read(yaml))).Findings.Select(finding => finding.Rule.Id)];
}
