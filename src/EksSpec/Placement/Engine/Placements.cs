using System.Collections.Concurrent;

namespace EksSpec.Placement;

/// <summary>The matrix of each site of a landscape, worked out once, when it is first asked for.</summary>
internal sealed class Placements(Landscape landscape, InstanceTypeCatalog types)
{
    private ConcurrentDictionary<Site, PlacementMatrix?>? _matrices;

    /// <summary>The sites.</summary>
    public ValueList<Site> Sites => landscape.Sites;

    /// <summary>The matrices of all sites with a ClusterConfig, in the order of the sites.</summary>
    public ValueList<PlacementMatrix> All =>
        landscape.Sites.Select(site => this[site]).OfType<PlacementMatrix>().ToValueList();

    /// <summary>
    /// Where the pods of a site can run; <see langword="null"/> for a site without a ClusterConfig, and for one that it can't be
    /// worked out of: the first who asks gets the exception.
    /// </summary>
    public PlacementMatrix? this[Site site] =>
        site.Config is null ? null
        : Matrices.TryGetValue(site, out var known) ? known
        : Compute(site);

    // Without a cluster nobody needs it, and it is larger than all that most manifests take.
    private ConcurrentDictionary<Site, PlacementMatrix?> Matrices => LazyInitializer.EnsureInitialized(ref _matrices);

    private PlacementMatrix Compute(Site site)
    {
        Matrices[site] = null;
        var matrix = PlacementMatrix.Compute(site, types);
        Matrices[site] = matrix;
        return matrix;
    }
}
