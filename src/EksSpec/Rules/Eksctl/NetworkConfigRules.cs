namespace EksSpec.Rules;

/// <summary>The address family of the cluster and the range of its services.</summary>
internal sealed partial class NetworkConfigRules : RuleGroup<ClusterConfig>
{
    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.KubernetesNetworkConfig is not { } network)
        {
            return;
        }

        using var at = report.At("kubernetesNetworkConfig");
        if (network.ServiceIpv4Cidr.IsSet())
        {
            report.If(
                subject.IsIpv6(),
                ServiceRangeOnIpv6,
                "serviceIPv4CIDR",
                $"An IPv6 cluster takes no IPv4 service range."
            );

            report.If(
                !IpText.IsBlock(network.ServiceIpv4Cidr),
                ServiceRangeSpelled,
                "serviceIPv4CIDR",
                $"The service range '{network.ServiceIpv4Cidr}' is no CIDR block."
            );
        }

        report.If(
            network.IpFamily.IsSet()
                && !network.IpFamily.Equals("IPv4", StringComparison.OrdinalIgnoreCase)
                && !subject.IsIpv6(),
            FamilyUnknown,
            "ipFamily",
            $"The IP family '{network.IpFamily}' is neither IPv4 nor IPv6."
        );
    }
}
