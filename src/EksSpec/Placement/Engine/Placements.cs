namespace EksSpec.Placement;

/// <summary>The matrix of each site of a landscape, worked out once, when it is first asked for.</summary>
internal sealed class Placements(Landscape landscape, InstanceTypeCatalog types)
{
    private readonly Dictionary<Site, PlacementMatrix> _matrices = [];

    /// <summary>The matrices of all sites with a ClusterConfig, in the order of the sites.</summary>
    public ValueList<PlacementMatrix> All =>
        landscape.Sites.Select(site => this[site]).OfType<PlacementMatrix>().ToValueList();

    /// <summary>Where the pods of a site can run; <see langword="null"/> for a site without a ClusterConfig.</summary>
    public PlacementMatrix? this[Site site]
    {
        get
        {
            if (site.Config is null)
            {
                return null;
            }

            if (!_matrices.TryGetValue(site, out var matrix))
            {
                _matrices.Add(site, matrix = PlacementMatrix.Compute(site, types));
            }

            return matrix;
        }
    }
}
