namespace EksSpec.Tests.Rules.Network;

public class PolicyDnsTests
{
    private const string Pod =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: shop, labels: {app: shop}}\nspec: {containers: [{name: web, image: 'shop:1.0'}]}\n---\n";

    private const string Dns = "ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]";
    private const string System = "namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}";

    [Theory]
    [InlineData("{to: [{" + System + "}], " + Dns + "}")]
    [InlineData("{to: [{" + System + ", podSelector: {matchLabels: {k8s-app: kube-dns}}}], " + Dns + "}")]
    [InlineData("{to: [{namespaceSelector: {}}], " + Dns + "}")]
    [InlineData("{to: [{namespaceSelector: {}}], ports: [{port: dns, protocol: UDP}]}")]
    [InlineData("{to: [{namespaceSelector: {}}], ports: [{protocol: UDP}]}")]
    [InlineData("{to: [{namespaceSelector: {}}], ports: [{port: 1, endPort: 53, protocol: UDP}]}")]
    [InlineData("{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}")]
    [InlineData("{to: [{ipBlock: {cidr: 172.20.0.10/32}}], " + Dns + "}")]
    [InlineData("{" + Dns + "}")]
    [InlineData("{}")]
    public void Names_can_be_looked_up(string rule) => Assert.Null(Said(rule));

    [Theory]
    [InlineData("{to: [{" + System + "}], ports: [{port: 53}]}", "DNS asks by UDP")]
    [InlineData("{to: [{" + System + "}], ports: [{port: 53, protocol: TCP}]}", "DNS asks by UDP")]
    [InlineData("{to: [{" + System + "}], ports: [{port: 1, endPort: 52, protocol: UDP}]}", "no rule allows DNS")]
    [InlineData("{to: [{podSelector: {}}], " + Dns + "}", "not to the DNS servers")]
    [InlineData(
        "{to: [{namespaceSelector: {matchLabels: {name: kube-system}}}], " + Dns + "}",
        "not to the DNS servers"
    )]
    [InlineData(
        "{to: [{" + System + ", podSelector: {matchLabels: {app: coredns}}}], " + Dns + "}",
        "not to the DNS servers"
    )]
    [InlineData("{to: [{ipBlock: {cidr: 203.0.113.0/24}}]}", "no rule allows DNS")]
    public void Names_can_not_be_looked_up(string rule, string why) =>
        Assert.Contains(why, Said(rule), StringComparison.Ordinal);

    [Fact]
    public void A_namespace_has_the_labels_that_the_files_give_it()
    {
        const string Space =
            "apiVersion: v1\nkind: Namespace\nmetadata: {name: kube-system, labels: {name: kube-system}}\n---\n";

        Assert.Null(Said("{to: [{namespaceSelector: {matchLabels: {name: kube-system}}}], " + Dns + "}", Space));
    }

    private static string? Said(string rule, string before = "") =>
        RuleExamples
            .Check(
                before
                    + Pod
                    + "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: shop}\nspec:\n"
                    + $"  podSelector: {{matchLabels: {{app: shop}}}}\n  policyTypes: [Egress]\n  egress: [{rule}]\n"
            )
            .Findings.SingleOrDefault(finding => finding.Rule.Id == "EKS4362")
            ?.Message;
}
