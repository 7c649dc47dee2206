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

    /// <summary>Whether something is only judged.</summary>
    public bool IsRehearsing => _sites.Exists(site => site.Rehearsed.Count > 0);

    /// <summary>Everything that was said.</summary>
    /// <param name="rehearsing">Whether what is only judged is in it.</param>
    public Landscape ToLandscape(bool rehearsing = false) =>
        new(
            _sites.Select(site => site.ToSite(rehearsing)).ToValueList(),
            _sites.SelectMany(site => site.AllObjects(rehearsing)).ToValueList()
        );

    private DraftSite Add(DraftSite site)
    {
        _sites.Add(site);
        return site;
    }
}
