namespace EksSpec;

/// <summary>Finds out which objects are meant together, and for which cluster.</summary>
internal static class SiteFinder
{
    /// <summary>Makes the sites of objects.</summary>
    public static Landscape Group(ValueList<SpecObject> all, LandscapeOptions options) =>
        all.Count == 1 && options.IsSilent
            ? Alone(all, options.Templates)
            : Together(all, WithDefinitions(all, options));

    private static LandscapeOptions WithDefinitions(ValueList<SpecObject> all, LandscapeOptions options) =>
        all.Select(item => item.Value).OfType<V1CustomResourceDefinition>().ToList() is { Count: > 0 } definitions
            ? options with
            {
                Templates = options.Templates.WithDefinitions(definitions),
            }
            : options;

    // Most texts hold one document, and there is nothing to find out then.
    private static Landscape Alone(ValueList<SpecObject> all, PodTemplates templates)
    {
        var item = all[0];
        if (item.Value is not ClusterConfig)
        {
            return new([new Site("", null, all, templates)], all);
        }

        var cluster = item.In(item.Ref.Name);
        return new([new Site(cluster.Ref.Name, cluster, [], templates)], [cluster]);
    }

    private static Landscape Together(ValueList<SpecObject> all, LandscapeOptions options)
    {
        var drafts = SiteDrafts.Of(all, options);
        var membersOf = drafts
            .SelectMany(draft => draft.Members.Select(member => (member.Item, member.As, Draft: draft)))
            .Concat(
                drafts
                    .Where(draft => draft.Cluster is not null)
                    .Select(draft => (Item: draft.Cluster!, As: (KustomizeMember?)null, Draft: draft))
            )
            .ToLookup(member => member.Item, (IEqualityComparer<SpecObject>)ReferenceEqualityComparer.Instance);
        var known = new Dictionary<SpecObject, SpecObject>(ReferenceEqualityComparer.Instance);
        var objects = all.Select(item => known[item] = InFirst(item, [.. membersOf[item]])).ToValueList();
        var sites = drafts.Select(draft => SiteOf(draft, known, options.Templates)).ToValueList();
        for (var i = 0; i < drafts.Count; i++)
        {
            sites[i].Around = AroundOf(i, drafts, sites);
        }

        return new(sites, objects);
    }

    // Of several sites the first gives the object their name; it counts for all.
    private static SpecObject InFirst(
        SpecObject item,
        (SpecObject Item, KustomizeMember? As, SiteDraft Draft)[] members
    ) =>
        members is [var first, ..]
            ? item.In(
                first.Draft.Name,
                (first.Draft.Cluster?.Value as ClusterConfig)?.Metadata?.Version,
                members is [{ As: null }]
                    ? []
                    : members.Select(member => member.As ?? KustomizeMember.Untouched).ToValueList()
            )
            : item;

    private static Site SiteOf(SiteDraft draft, Dictionary<SpecObject, SpecObject> known, PodTemplates templates) =>
        new(
            draft.Name,
            draft.Cluster is { } cluster ? known[cluster] : null,
            draft
                .Members.Select(each => each.As is { } made ? known[each.Item].As(made) : known[each.Item])
                .ToValueList(),
            templates
        )
        {
            Made = draft.Made,
            IsOpen = draft.IsOpen,
            IsGuess = draft.IsGuess,
        };

    // Variants of one base know nothing of each other; what no kustomization reaches may go with each of them.
    private static Site[] AroundOf(int index, IReadOnlyList<SiteDraft> drafts, ValueList<Site> sites)
    {
        var draft = drafts[index];
        return drafts.Count == 1
            ? []
            :
            [
                .. Enumerable
                    .Range(0, drafts.Count)
                    .Where(i =>
                        i != index && drafts[i].Cluster == draft.Cluster && (draft.IsLoose || drafts[i].IsLoose)
                    )
                    .Select(i => sites[i]),
            ];
    }
}
