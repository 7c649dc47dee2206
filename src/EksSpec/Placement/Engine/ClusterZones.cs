namespace EksSpec.Placement;

/// <summary>In which availability zones nodes can be.</summary>
internal static class ClusterZones
{
    /// <summary>The zones of the cluster; <see langword="null"/> where eksctl chooses them.</summary>
    public static ValueList<string>? Of(ClusterConfig cluster) =>
        cluster.AvailabilityZones is { Count: > 0 } zones
            ? zones
            : Known(Subnets(cluster).Select(subnet => subnet.Zone));

    /// <summary>The zones of a node group; <see langword="null"/> where they aren't known.</summary>
    public static ValueList<string>? Of(ClusterConfig cluster, NodeGroupBase group) =>
        (group as NodeGroup)?.LocalZones is { Count: > 0 } localZones ? localZones
        : group.AvailabilityZones is { Count: > 0 } zones ? zones
        : group.Subnets is { Count: > 0 } names ? Of([.. Subnets(cluster)], names)
        : Of(cluster);

    /// <summary>Whether a text could be the name of a zone in a region: <c>eu-west-1a</c>, or a local zone <c>us-west-2-lax-1a</c>.</summary>
    public static bool CouldBeIn(string? region, string zone) =>
        zone.Length > 0
        && char.IsAsciiLetterLower(zone[^1])
        && (region is null || (zone.Length > region.Length && zone.StartsWith(region, StringComparison.Ordinal)));

    private static ValueList<string>? Of((string Key, string? Id, string? Zone)[] subnets, ValueList<string> names) =>
        Known(names.Select(name => Array.Find(subnets, subnet => subnet.Key == name || subnet.Id == name).Zone));

    private static ValueList<string>? Known(IEnumerable<string?> zones)
    {
        string?[] all = [.. zones.Distinct()];
        return all.Length == 0 || all.Contains(null) ? null : all.Select(zone => zone!).ToValueList();
    }

    private static IEnumerable<(string Key, string? Id, string? Zone)> Subnets(ClusterConfig cluster)
    {
        foreach (var map in new[] { cluster.Vpc?.Subnets?.Private, cluster.Vpc?.Subnets?.Public })
        {
            foreach (var (key, subnet) in map ?? ValueMap<AzSubnetSpec>.Empty)
            {
                // Without az the key is the zone, unless it is a name of one's own.
                var zone = subnet?.Az ?? (CouldBeIn(cluster.Metadata?.Region, key) ? key : null);
                yield return (key, subnet?.Id, zone);
            }
        }
    }
}
