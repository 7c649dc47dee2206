using EksSpec.Tests.Cli;
using EksSpec.Tests.LoadBalancing;

namespace EksSpec.Tests.Rules.FrontDoor;

/// <summary>What is said of a group that stops, and what isn't.</summary>
public class GroupStopsTests
{
    [Fact]
    public void One_finding_names_the_others_that_stop_with_it()
    {
        var findings = Said("scheme: internal", "scheme: internet-facing", "");

        var finding = Assert.Single(findings, finding => finding.GetProperty("rule").GetString() == "EKS4500");
        Assert.EndsWith(
            "With it stop shop/a, shop/c.",
            finding.GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("group.order: '1001'", "EKS4501")]
    [InlineData("group.order: first", "EKS4458")]
    [InlineData("scheme: ${SCHEME}", null)]
    [InlineData("load-balancer-attributes: idle_timeout.timeout_seconds", "EKS4458")]
    public void A_value_is_told_of_once_and_not_before_it_is_filled_in(string annotation, string? rule) =>
        Assert.Equal(
            rule is null ? [] : [rule],
            Said(annotation).Rules().Where(id => id is "EKS4458" or "EKS4500" or "EKS4501")
        );

    private static List<System.Text.Json.JsonElement> Said(params string[] annotations) =>
        Cli.Findings.Of(
            string.Join(
                "\n---\n",
                annotations.Select((text, i) => GroupYaml.Ingress($"{(char)('a' + i)}", text)).Append(GroupYaml.Service)
            )
        );
}
