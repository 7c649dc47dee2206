using EksSpec.Placement;

namespace EksSpec.Capacity;

/// <summary>How many addresses the subnets of a cluster have.</summary>
internal static class SubnetSizes
{
    private const string DefaultBlock = "192.168.0.0/16";
    private const int ZonesOfEksctl = 3;

    /// <summary>The addresses of each private or public subnet; null where nobody knows them.</summary>
    public static IReadOnlyList<decimal>? Of(ClusterConfig cluster, bool isPrivate)
    {
        var written = isPrivate ? cluster.Vpc?.Subnets?.Private : cluster.Vpc?.Subnets?.Public;
        if (written is { Count: > 0 })
        {
            var sizes = written.Select(subnet => SizeOf(subnet.Value?.Cidr)).ToList();
            return sizes.Contains(null) ? null : [.. sizes.OfType<decimal>()];
        }

        return cluster.Vpc is { Id: not null } or { Subnets: not null } ? null : Made(cluster);
    }

    // eksctl cuts the block into 8 parts, or into 16 where 8 aren't enough for two in each zone.
    private static List<decimal>? Made(ClusterConfig cluster)
    {
        var zones = ClusterZones.Of(cluster)?.Count ?? ZonesOfEksctl;
        var parts = zones * 2 <= 8 ? 8 : 16;
        return SizeOf(cluster.Vpc?.Cidr ?? DefaultBlock) is { } size
            ? [.. Enumerable.Repeat(decimal.Floor(size / parts), zones)]
            : null;
    }

    private static decimal? SizeOf(string? block) =>
        Cidr.TryParse(block, out var cidr) && !block.Contains(':', StringComparison.Ordinal)
            ? (decimal)(1L << (32 - cidr.PrefixLength))
            : null;
}
