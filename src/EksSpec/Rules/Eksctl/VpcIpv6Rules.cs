using EksSpec.Eksctl;

namespace EksSpec.Rules;

/// <summary>What of the VPC depends on the address family of the cluster.</summary>
internal sealed partial class VpcIpv6Rules : RuleGroup<ClusterConfig>
{
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
