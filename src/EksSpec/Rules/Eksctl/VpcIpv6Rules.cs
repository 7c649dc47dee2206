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
        report.If(
            vpc.ExtraIpv6Cidrs.HasItems(),
            ExtraRangesOnIpv4,
            "vpc.extraIPv6CIDRs",
            $"An IPv4 cluster takes no IPv6 ranges."
        );

        report.If(vpc.Ipv6Cidr.IsSet(), PoolOnIpv4, "vpc.ipv6Cidr", $"An IPv4 cluster takes no IPv6 range.");

        report.If(vpc.Ipv6Pool.IsSet(), PoolOnIpv4, "vpc.ipv6Pool", $"An IPv4 cluster takes no IPv6 pool.");
    }

    private static void CheckIpv6(ClusterConfig config, ClusterVpc? vpc, Report report)
    {
        report.If(
            config.LocalZones.HasItems(),
            LocalZonesOnIpv6,
            "localZones",
            $"An IPv6 cluster can't use local zones."
        );

        report.If(
            vpc?.AutoAllocateIpv6 == true,
            AutoAllocate,
            "vpc.autoAllocateIPv6",
            $"autoAllocateIPv6 doesn't go with an IPv6 cluster."
        );

        report.If(vpc?.Nat is not null, NatOnIpv6, "vpc.nat", $"An IPv6 cluster takes no NAT.");

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
