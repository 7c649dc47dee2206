namespace EksSpec.Rules;

/// <summary>The address family of the cluster and the range of its services.</summary>
internal sealed partial class NetworkConfigRules : RuleGroup<ClusterConfig>
{
    private static readonly string[] Families = ["IPv4", "IPv6"];

    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.KubernetesNetworkConfig is not { } network)
        {
            return;
        }

        const string cidr = "serviceIPv4CIDR";
        using var at = report.At("kubernetesNetworkConfig");
        var (range, family, isIpv6) = (network.ServiceIpv4Cidr, network.IpFamily, subject.IsIpv6());
        if (range.IsSet())
        {
            var isBlock = IpText.IsBlock(range);
            report.If(isIpv6, ServiceRangeOnIpv6, cidr, $"An IPv6 cluster takes no IPv4 service range.", Mend.Remove);
            report.If(!isBlock, ServiceRangeSpelled, cidr, $"The service range '{range}' is no CIDR block.");
        }

        var isIpv4 = !family.IsSet() || family.Equals("IPv4", StringComparison.OrdinalIgnoreCase);
        report.If(
            !isIpv4 && !isIpv6,
            FamilyUnknown,
            "ipFamily",
            $"The IP family '{family}' is neither IPv4 nor IPv6.",
            Mend.Word(family, Families)
        );
    }
}
