namespace EksSpec.Rules;

/// <summary>What of the VPC depends on the address family of the cluster.</summary>
internal sealed partial class VpcIpv6Rules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        var isIpv6 = subject.IsIpv6();
        var hasLocal = subject.LocalZones.HasItems();
        report.If(isIpv6 && hasLocal, LocalZonesOnIpv6, "localZones", $"An IPv6 cluster can't use local zones.");

        if (subject.Vpc is { } vpc)
        {
            using var at = report.At("vpc");
            if (isIpv6)
            {
                CheckIpv6(vpc, report);
            }
            else
            {
                CheckIpv4(vpc, report);
            }
        }
    }

    private static void CheckIpv4(ClusterVpc vpc, Report report)
    {
        var (hasExtra, hasRange, hasPool) = (vpc.ExtraIpv6Cidrs.HasItems(), vpc.Ipv6Cidr.IsSet(), vpc.Ipv6Pool.IsSet());
        report.If(hasExtra, ExtraRangesOnIpv4, "extraIPv6CIDRs", $"An IPv4 cluster takes no IPv6 ranges.");
        report.If(hasRange, PoolOnIpv4, "ipv6Cidr", $"An IPv4 cluster takes no IPv6 range.");
        report.If(hasPool, PoolOnIpv4, "ipv6Pool", $"An IPv4 cluster takes no IPv6 pool.");
    }

    private static void CheckIpv6(ClusterVpc vpc, Report report)
    {
        var (allocates, hasRange, hasPool) = (vpc.AutoAllocateIpv6 == true, vpc.Ipv6Cidr.IsSet(), vpc.Ipv6Pool.IsSet());
        report.If(
            allocates,
            AutoAllocate,
            "autoAllocateIPv6",
            $"autoAllocateIPv6 doesn't go with an IPv6 cluster.",
            Mend.Remove
        );
        report.If(vpc.Nat is not null, NatOnIpv6, "nat", $"An IPv6 cluster takes no NAT.", Mend.Remove);

        var path = hasRange ? "ipv6Cidr" : "ipv6Pool";
        var isOwn = hasRange && hasPool && vpc.Id.IsSet();
        report.If(hasRange != hasPool, HalfAPool, path, $"An IPv6 range and its pool go together.");
        report.If(isOwn, PoolOfOwnVpc, path, $"The VPC {vpc.Id} exists already, and so do its addresses.");
    }
}
