namespace EksSpec.Placement;

/// <summary>In which availability zones nodes can be.</summary>
internal static class ClusterZones
{
    /// <summary>The zones of the cluster; <see langword="null"/> where eksctl chooses them.</summary>
    public static ValueList<string>? Of(ClusterConfig cluster)
    {
        if (cluster.AvailabilityZones is { Count: > 0 } zones)
        {
            return zones;
        }

        var subnets = Subnets(cluster).Select(subnet => subnet.Zone).Distinct().ToList();
        return subnets.Count == 0 || subnets.Contains(null) ? null : subnets.Select(zone => zone!).ToValueList();
    }

    /// <summary>The zones of a node group; <see langword="null"/> where they aren't known.</summary>
    public static ValueList<string>? Of(ClusterConfig cluster, NodeGroupBase group)
    {
        if ((group as NodeGroup)?.LocalZones is { Count: > 0 } localZones)
        {
            return localZones;
        }

        if (group.AvailabilityZones is { Count: > 0 } zones)
        {
            return zones;
        }

        if (group.Subnets is { Count: > 0 } names)
        {
            var known = Subnets(cluster).ToList();
            var own = names
                .Select(name => known.Find(subnet => subnet.Key == name || subnet.Id == name).Zone)
                .Distinct()
                .ToList();
            return own.Contains(null) ? null : own.Select(zone => zone!).ToValueList();
        }

        return Of(cluster);
    }

    /// <summary>Whether a text could be the name of a zone in a region: <c>eu-west-1a</c>, or a local zone <c>us-west-2-lax-1a</c>.</summary>
    public static bool CouldBeIn(string? region, string zone) =>
        zone.Length > 0
        && char.IsAsciiLetterLower(zone[^1])
        && (region is null || (zone.Length > region.Length && zone.StartsWith(region, StringComparison.Ordinal)));

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
