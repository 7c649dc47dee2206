using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>How many nodes, or zones with nodes, there can be for some pods.</summary>
internal static class MostPlaces
{
    /// <summary>The most of them; null where nothing limits them, or nobody says so.</summary>
    public static long? Of(PlacementRow row, string key, SiteView site)
    {
        // A Karpenter whose pools stand elsewhere starts what is needed.
        if (site.Config is not { Karpenter: null } config)
        {
            return null;
        }

        var nodes = 0L;
        HashSet<string> zones = new(StringComparer.Ordinal);
        foreach (var group in row.Homes)
        {
            if (group is not { Source: { } source, MaxSize: { } most })
            {
                return null;
            }

            nodes += most;
            if (key == SelfRepelling.Node || most == 0)
            {
                continue;
            }

            if (ClusterZones.Of(config, source) is not { } own)
            {
                return null;
            }

            zones.UnionWith(own);
        }

        return key == SelfRepelling.Node ? nodes : Math.Min(nodes, zones.Count);
    }
}
