using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Placement;

/// <summary>Where the pods run that a cluster brings itself.</summary>
public class SystemHomesTests
{
    private const string Tainted = "{ name: main, taints: [{ key: team, value: red, effect: NoSchedule }] }";
    private const string Reserved =
        "{ name: main, taints: [{ key: CriticalAddonsOnly, value: \"true\", effect: NoSchedule }] }";

    [Fact]
    public void A_cluster_without_an_open_group_has_no_home_for_DNS()
    {
        var finding = Assert.Single(Found($"managedNodeGroups: [{Tainted}]"));

        Assert.Equal(("EKS5070", Severity.Warning), (finding.Rule.Id, finding.Severity));
        Assert.Contains("coredns, metrics-server", finding.Message, StringComparison.Ordinal);
        Assert.Contains("team=red", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("managedNodeGroups: [{ name: main, desiredCapacity: 0, minSize: 0 }]")]
    [InlineData("nodeGroups: [{ name: main }]")]
    [InlineData("autoModeConfig: { enabled: true }")]
    [InlineData("metadata: { name: shop }")]
    [InlineData($"managedNodeGroups: [{Tainted}]\naddonsConfig: {{ disableDefaultAddons: true }}")]
    [InlineData(
        $"managedNodeGroups: [{Reserved}]\naddonsConfig: {{ disableDefaultAddons: true }}\naddons: [{{ name: coredns }}, {{ name: aws-ebs-csi-driver }}]"
    )]
    [InlineData(
        $"managedNodeGroups: [{Tainted}]\naddonsConfig: {{ disableDefaultAddons: true }}\naddons: [{{ name: coredns, configurationValues: \"tolerations: [{{ key: team, operator: Exists }}]\" }}]"
    )]
    [InlineData(
        $"managedNodeGroups: [{Tainted}]\naddonsConfig: {{ disableDefaultAddons: true }}\naddons: [{{ name: coredns, configurationValues: \"not: [a map\" }}]"
    )]
    [InlineData("fargateProfiles: [{ name: system, selectors: [{ namespace: kube-* }] }]")]
    [InlineData(
        "addonsConfig: { disableDefaultAddons: true }\naddons: [{ name: coredns }]\nfargateProfiles: [{ name: system, selectors: [{ namespace: kube-system, labels: { k8s-app: kube-dns } }] }]"
    )]
    public void A_home_is_a_home(string config) => Assert.Empty(Found(config));

    [Theory]
    [InlineData("metrics-server", Severity.Warning, $"managedNodeGroups: [{Reserved}]")]
    [InlineData("metrics-server", Severity.Info, $"managedNodeGroups: [{Reserved}]\nkarpenter: {{ version: 1.5.0 }}")]
    [InlineData(
        "amazon-cloudwatch-observability-controller-manager",
        Severity.Warning,
        $"managedNodeGroups: [{Reserved}]\naddonsConfig: {{ disableDefaultAddons: true }}\naddons: [{{ name: amazon-cloudwatch-observability }}]"
    )]
    [InlineData(
        "kube-state-metrics",
        Severity.Warning,
        $"managedNodeGroups: [{Reserved}]\naddonsConfig: {{ disableDefaultAddons: true }}\naddons: [{{ name: kube-state-metrics }}]"
    )]
    [InlineData(
        "coredns",
        Severity.Warning,
        "managedNodeGroups: [{ name: main }, { name: cheap, spot: true }]\naddons: [{ name: coredns, configurationValues: '{\"nodeSelector\": {\"for\": \"dns\"}}' }]"
    )]
    public void Each_of_them_needs_one(string name, Severity severity, string config)
    {
        var finding = Assert.Single(Found(config), finding => finding.Rule.Id == "EKS5070");

        Assert.Contains($"system pods {name}.", finding.Message, StringComparison.Ordinal);
        Assert.Equal(severity, finding.Severity);
    }

    [Fact]
    public void Pods_among_the_files_take_the_place_of_those_of_an_addon()
    {
        const string Own = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: coredns, namespace: kube-system }
            spec:
              selector: { matchLabels: { app: dns } }
              template:
                metadata: { labels: { app: dns } }
                spec: { tolerations: [{ operator: Exists }], containers: [{ name: dns, image: "dns:1" }] }
            """;
        var config =
            $"managedNodeGroups: [{Tainted}]\naddonsConfig: {{ disableDefaultAddons: true }}\naddons: [{{ name: coredns }}]\n";

        Assert.Single(Found(config));
        Assert.Empty(Found(config + Own));
    }

    [Theory]
    [InlineData("managedNodeGroups: [{ name: main }, { name: cheap, spot: true }]", Severity.Info)]
    [InlineData("managedNodeGroups: [{ name: cheap, spot: true }]", Severity.Warning)]
    [InlineData(
        "managedNodeGroups: [{ name: main }, { name: cheap, spot: true, taints: [{ key: a, effect: NoSchedule }] }]",
        null
    )]
    public void Spot_nodes_are_no_good_home(string config, Severity? severity)
    {
        var found = Found(config).Where(finding => finding.Rule.Id == "EKS5071").ToList();

        Assert.Equal(severity, found is [var only] ? only.Severity : null);
        Assert.Equal(severity is not null, found.Count == 1);
    }

    private static List<Finding> Found(string config) =>
        [
            .. SpecRules
                .Check(
                    Landscape.Of(
                        SpecReader.Read(
                            "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\n"
                                + (
                                    config.StartsWith("metadata", StringComparison.Ordinal)
                                        ? ""
                                        : "metadata: { name: shop, region: eu-west-1 }\n"
                                )
                                + config
                        )
                    )
                )
                .Findings.Where(finding => finding.Rule.Id is "EKS5070" or "EKS5071"),
        ];
}
