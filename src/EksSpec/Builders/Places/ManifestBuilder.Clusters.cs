using EksSpec.Builders;

namespace EksSpec;

/// <content>What differs from cluster to cluster.</content>
public abstract partial class ManifestBuilder<TSelf, TObject>
{
    private readonly Dictionary<ClusterBuilder, Layer<TObject>> _inClusters = [];

    /// <summary>Makes verbs hold in one cluster only, for each that has a value; within an environment for its cluster.</summary>
    private protected void SayInClusters<TValue>(
        ClusterValues<TValue> values,
        Action<TSelf, TValue> there,
        string said,
        SourcePosition at
    )
    {
        var here = CurrentLayer;
        here.Needs.Add(values.Need(said, at));
        foreach (var (cluster, value) in values.All.Where(each => (here.Cluster ?? each.Cluster) == each.Cluster))
        {
            Temporarily.Set(ref _layer, here.Cluster is null ? LayerIn(cluster, at) : here, () => there(Self, value));
        }
    }

    private Layer<TObject> LayerIn(ClusterBuilder cluster, SourcePosition at)
    {
        if (!_inClusters.TryGetValue(cluster, out var layer))
        {
            _inClusters.Add(cluster, layer = new(at, cluster));
        }

        return layer;
    }

    private Layer<TObject>[] LayersIn(ClusterBuilder? cluster) =>
        cluster is not null && _inClusters.TryGetValue(cluster, out var layer) ? [layer] : [];

    private static void NoteMissing(List<ClusterNeed> needs, Scope scope, Origins origins)
    {
        foreach (var need in needs.Where(_ => scope.Cluster is not null))
        {
            need.CheckIn(scope.Cluster!, origins);
        }
    }
}
