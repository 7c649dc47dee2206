using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>What of the VPC depends on the address family of the cluster.</summary>
internal sealed class VpcIpv6Rules : RuleGroup<ClusterConfig>
{
    private const string Ipv6 =
        "kubernetesNetworkConfig: {ipFamily: IPv6}\niam: {withOIDC: true}\n"
        + "addons: [{name: vpc-cni}, {name: coredns}, {name: kube-proxy}]\n";

    private static readonly RuleInfo ExtraRangesOnIpv4 = EksctlRule.Error(
        "EKS0132",
        "Extra IPv6 ranges in an IPv4 cluster",
        "Remove vpc.extraIPv6CIDRs, or set ipFamily to IPv6.",
        "vpc: {extraIPv6CIDRs: [\"2001:db8::/56\"]}\n",
        Ipv6 + "vpc: {extraIPv6CIDRs: [\"2001:db8::/56\"]}\n"
    );

    private static readonly RuleInfo PoolOnIpv4 = EksctlRule.Error(
        "EKS0139",
        "An IPv6 range or pool in an IPv4 cluster",
        "Remove vpc.ipv6Cidr and vpc.ipv6Pool, or set ipFamily to IPv6.",
        "vpc: {ipv6Cidr: \"2001:db8::/56\", ipv6Pool: ipv6pool-ec2-1}\n",
        Ipv6 + "vpc: {ipv6Cidr: \"2001:db8::/56\", ipv6Pool: ipv6pool-ec2-1}\n"
    );

    private static readonly RuleInfo AutoAllocate = EksctlRule.Error(
        "EKS0140",
        "vpc.autoAllocateIPv6 in an IPv6 cluster",
        "Remove autoAllocateIPv6: an IPv6 cluster has its addresses anyway.",
        Ipv6 + "vpc: {autoAllocateIPv6: true}\n",
        "vpc: {autoAllocateIPv6: true}\n"
    );

    private static readonly RuleInfo PoolOfOwnVpc = EksctlRule.Error(
        "EKS0141",
        "An IPv6 pool for a VPC that exists already",
        "Remove vpc.ipv6Cidr and vpc.ipv6Pool: the VPC has its addresses.",
        Ipv6 + "vpc: {id: vpc-1, ipv6Cidr: \"2001:db8::/56\", ipv6Pool: ipv6pool-ec2-1}\n",
        Ipv6 + "vpc: {id: vpc-1}\n"
    );

    private static readonly RuleInfo HalfAPool = EksctlRule.Error(
        "EKS0142",
        "An IPv6 range without a pool, or a pool without a range",
        "Set both vpc.ipv6Cidr and vpc.ipv6Pool, or neither.",
        Ipv6 + "vpc: {ipv6Cidr: \"2001:db8::/56\"}\n",
        Ipv6 + "vpc: {ipv6Cidr: \"2001:db8::/56\", ipv6Pool: ipv6pool-ec2-1}\n"
    );

    private static readonly RuleInfo NatOnIpv6 = EksctlRule.Error(
        "EKS0143",
        "NAT in an IPv6 cluster",
        "Remove vpc.nat: IPv6 has none.",
        Ipv6 + "vpc: {nat: {gateway: Single}}\n",
        Ipv6
    );

    private static readonly RuleInfo LocalZonesOnIpv6 = EksctlRule.Error(
        "EKS0144",
        "Local zones in an IPv6 cluster",
        "Remove localZones.",
        Ipv6 + "localZones: [us-west-2-lax-1a]\n",
        Ipv6
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [ExtraRangesOnIpv4, PoolOnIpv4, AutoAllocate, PoolOfOwnVpc, HalfAPool, NatOnIpv6, LocalZonesOnIpv6];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.IsIpv6())
        {
            CheckIpv6(subject, subject.Vpc, report);
        }
        else if (subject.Vpc is { } vpc)
        {
            CheckIpv4(vpc, report);
        }
    }

    private static void CheckIpv4(ClusterVpc vpc, Report report)
    {
        if (vpc.ExtraIpv6Cidrs.HasItems())
        {
            report.Add(ExtraRangesOnIpv4, "vpc.extraIPv6CIDRs", "An IPv4 cluster takes no IPv6 ranges.");
        }

        if (vpc.Ipv6Cidr.IsSet())
        {
            report.Add(PoolOnIpv4, "vpc.ipv6Cidr", "An IPv4 cluster takes no IPv6 range.");
        }

        if (vpc.Ipv6Pool.IsSet())
        {
            report.Add(PoolOnIpv4, "vpc.ipv6Pool", "An IPv4 cluster takes no IPv6 pool.");
        }
    }

    private static void CheckIpv6(ClusterConfig config, ClusterVpc? vpc, Report report)
    {
        if (config.LocalZones.HasItems())
        {
            report.Add(LocalZonesOnIpv6, "localZones", "An IPv6 cluster can't use local zones.");
        }

        if (vpc?.AutoAllocateIpv6 == true)
        {
            report.Add(AutoAllocate, "vpc.autoAllocateIPv6", "autoAllocateIPv6 doesn't go with an IPv6 cluster.");
        }

        if (vpc?.Nat is not null)
        {
            report.Add(NatOnIpv6, "vpc.nat", "An IPv6 cluster takes no NAT.");
        }

        if (vpc is null || (!vpc.Ipv6Cidr.IsSet() && !vpc.Ipv6Pool.IsSet()))
        {
            return;
        }

        var path = vpc.Ipv6Cidr.IsSet() ? "vpc.ipv6Cidr" : "vpc.ipv6Pool";
        if (!vpc.Ipv6Cidr.IsSet() || !vpc.Ipv6Pool.IsSet())
        {
            report.Add(HalfAPool, path, "An IPv6 range and its pool go together.");
        }
        else if (vpc.Id.IsSet())
        {
            report.Add(PoolOfOwnVpc, path, $"The VPC {vpc.Id} exists already, and so do its addresses.");
        }
    }
}
