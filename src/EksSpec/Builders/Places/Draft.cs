namespace EksSpec.Builders;

/// <summary>What builders said, on its way to a landscape.</summary>
internal sealed class Draft
{
    private readonly List<DraftSite> _sites = [];

    /// <summary>The sites, in the order of their clusters.</summary>
    public IReadOnlyList<DraftSite> Sites => _sites;

    /// <summary>Adds the site of a cluster.</summary>
    public DraftSite Add(ClusterBuilder cluster) => Add(DraftSite.Of(cluster));

    /// <summary>Adds a site of objects that were built alone.</summary>
    public DraftSite AddAlone() => Add(new DraftSite("", null, null));

    /// <summary>Everything that was said.</summary>
    public Landscape ToLandscape() =>
        new(
            _sites.Select(site => site.ToSite()).ToValueList(),
            _sites.SelectMany(site => site.AllObjects).ToValueList()
        );

    private DraftSite Add(DraftSite site)
    {
        _sites.Add(site);
        return site;
    }
}
