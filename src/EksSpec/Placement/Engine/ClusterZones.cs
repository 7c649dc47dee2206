namespace EksSpec.Placement;

/// <summary>In which availability zones nodes can be.</summary>
internal static class ClusterZones
{
    private const int OfEksctl = 3;

    /// <summary>The zones of the cluster; <see langword="null"/> where eksctl chooses them.</summary>
    public static ValueList<string>? Of(ClusterConfig cluster) =>
        Of(cluster, cluster.Vpc?.Subnets?.Private, cluster.Vpc?.Subnets?.Public);

    /// <summary>The zones of a node group; <see langword="null"/> where they aren't known.</summary>
    public static ValueList<string>? Of(ClusterConfig cluster, NodeGroupBase group) =>
        (group as NodeGroup)?.LocalZones is { Count: > 0 } localZones ? localZones
        : group.AvailabilityZones is { Count: > 0 } zones ? zones
        : group.Subnets is { Count: > 0 } names ? Of([.. Subnets(cluster)], names)
        : Of(cluster, group.PrivateNetworking is true);

    /// <summary>The zones of a Fargate profile, which is in private subnets only; <see langword="null"/> where they aren't known.</summary>
    public static ValueList<string>? Of(ClusterConfig cluster, FargateProfile profile) =>
        profile.Subnets is { Count: > 0 } names ? Of([.. Subnets(cluster)], names) : Of(cluster, isPrivate: true);

    /// <summary>How many zones there are at most.</summary>
    /// <returns>Any number where nobody knows: eksctl makes a VPC over three zones, others may have more.</returns>
    public static long Most(ClusterConfig cluster) =>
        Of(cluster)?.Count ?? (cluster.Vpc is { Id: not null } or { Subnets: not null } ? int.MaxValue : OfEksctl);

    /// <summary>Whether a text could be the name of a zone in a region: <c>eu-west-1a</c>, or a local zone <c>us-west-2-lax-1a</c>.</summary>
    public static bool CouldBeIn(string? region, string zone) =>
        zone.Length > 0
        && char.IsAsciiLetterLower(zone[^1])
        && (region is null || (zone.Length > region.Length && zone.StartsWith(region, StringComparison.Ordinal)));

    // Nodes are in the public subnets, or in the private ones.
    private static ValueList<string>? Of(ClusterConfig cluster, bool isPrivate) =>
        (isPrivate ? cluster.Vpc?.Subnets?.Private : cluster.Vpc?.Subnets?.Public) is { Count: > 0 } own
            ? Of(cluster, own)
            : Of(cluster);

    private static ValueList<string>? Of(ClusterConfig cluster, params ReadOnlySpan<ValueMap<AzSubnetSpec>?> maps) =>
        cluster.AvailabilityZones is { Count: > 0 } zones
            ? zones
            : Known(Subnets(cluster, maps).ConvertAll(subnet => subnet.Zone));

    private static ValueList<string>? Of((string Key, string? Id, string? Zone)[] subnets, ValueList<string> names) =>
        Known(names.Select(name => Array.Find(subnets, subnet => subnet.Key == name || subnet.Id == name).Zone));

    private static ValueList<string>? Known(IEnumerable<string?> zones)
    {
        string?[] all = [.. zones.Distinct()];
        return all.Length == 0 || all.Contains(null) ? null : all.Select(zone => zone!).ToValueList();
    }

    private static List<(string Key, string? Id, string? Zone)> Subnets(ClusterConfig cluster) =>
        Subnets(cluster, cluster.Vpc?.Subnets?.Private, cluster.Vpc?.Subnets?.Public);

    private static List<(string Key, string? Id, string? Zone)> Subnets(
        ClusterConfig cluster,
        params ReadOnlySpan<ValueMap<AzSubnetSpec>?> maps
    )
    {
        List<(string Key, string? Id, string? Zone)> subnets = [];
        foreach (var map in maps)
        {
            foreach (var (key, subnet) in map ?? ValueMap<AzSubnetSpec>.Empty)
            {
                // Without az the key is the zone, unless it is a name of one's own.
                var zone = subnet?.Az ?? (CouldBeIn(cluster.Metadata?.Region, key) ? key : null);
                subnets.Add((key, subnet?.Id, zone));
            }
        }

        return subnets;
    }
}
