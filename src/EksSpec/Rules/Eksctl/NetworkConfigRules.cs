using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.GoText;

namespace EksSpec.Rules.Eksctl;

/// <summary>The address family of the cluster and the range of its services.</summary>
internal sealed class NetworkConfigRules : RuleGroup<ClusterConfig>
{
    private static readonly RuleInfo ServiceRangeOnIpv6 = EksctlRule.Error(
        "EKS0069",
        "An IPv4 service range in an IPv6 cluster",
        "Remove serviceIPv4CIDR.",
        "kubernetesNetworkConfig: {ipFamily: IPv6, serviceIPv4CIDR: 10.100.0.0/16}\n",
        "kubernetesNetworkConfig: {ipFamily: IPv4, serviceIPv4CIDR: 10.100.0.0/16}\n"
    );

    private static readonly RuleInfo ServiceRangeSpelled = EksctlRule.Error(
        "EKS0070",
        "The service range is no CIDR block",
        "Write an address and a prefix length, such as 10.100.0.0/16.",
        "kubernetesNetworkConfig: {serviceIPv4CIDR: 10.100.0.0}\n",
        "kubernetesNetworkConfig: {serviceIPv4CIDR: 10.100.0.0/16}\n"
    );

    private static readonly RuleInfo FamilyUnknown = EksctlRule.Error(
        "EKS0071",
        "The IP family is neither IPv4 nor IPv6",
        "Write IPv4 or IPv6.",
        "kubernetesNetworkConfig: {ipFamily: dual}\n",
        "kubernetesNetworkConfig: {ipFamily: IPv4}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [ServiceRangeOnIpv6, ServiceRangeSpelled, FamilyUnknown];

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
            if (subject.IsIpv6())
            {
                report.Add(ServiceRangeOnIpv6, "serviceIPv4CIDR", "An IPv6 cluster takes no IPv4 service range.");
            }

            if (!IpText.IsBlock(network.ServiceIpv4Cidr))
            {
                report.Add(
                    ServiceRangeSpelled,
                    "serviceIPv4CIDR",
                    $"The service range '{network.ServiceIpv4Cidr}' is no CIDR block."
                );
            }
        }

        if (
            network.IpFamily.IsSet()
            && !network.IpFamily.Equals("IPv4", StringComparison.OrdinalIgnoreCase)
            && !subject.IsIpv6()
        )
        {
            report.Add(FamilyUnknown, "ipFamily", $"The IP family '{network.IpFamily}' is neither IPv4 nor IPv6.");
        }
    }
}
