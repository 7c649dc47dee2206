using EksSpec.Rules;

namespace EksSpec.Delivery;

/// <summary>The annotations that tell Flux how to treat objects.</summary>
internal static class FluxMarks
{
    private const string Group = "kustomize.toolkit.fluxcd.io/";

    private static readonly byte[][] Variable = ["${"u8.ToArray()];

    public static IReadOnlyDictionary<SpecObject, object> Of(FluxCd flux, DeliverySet set)
    {
        Dictionary<SpecObject, object> marked = [];
        foreach (var cluster in set.Clusters)
        {
            foreach (var folder in cluster.Folders)
            {
                foreach (var item in folder.Objects)
                {
                    Mark(item, isKept: !folder.IsBranch && !cluster.Bases.Contains(folder), marked);
                }
            }

            if (flux.Bootstrap is { } bootstrap && set.HomeOf(cluster) == cluster && cluster.Site.Cluster is { } config)
            {
                marked[config] = bootstrap.In((ClusterConfig)config.Value!, flux, cluster);
            }
        }

        return marked;
    }

    private static void Mark(SpecObject item, bool isKept, Dictionary<SpecObject, object> marked)
    {
        Mark(WrittenText.With(item, Variable) is not null, "substitute", "disabled");
        Mark(item.Value is V1Job, "force", "enabled");
        Mark(isKept && item.Value is (V1Namespace or V1PersistentVolumeClaim), "prune", "disabled");

        void Mark(bool isMarked, string mark, string value)
        {
            if (isMarked)
            {
                marked[item] = Marks.Annotated(marked.GetValueOrDefault(item, item.Value!), Group + mark, value);
            }
        }
    }
}
