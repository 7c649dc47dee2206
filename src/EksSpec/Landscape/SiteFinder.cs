namespace EksSpec;

/// <summary>Finds out which cluster each object is meant for, by the folder it stands in.</summary>
internal static class SiteFinder
{
    /// <summary>Makes the sites of objects.</summary>
    public static Landscape Group(IEnumerable<SpecObject> objects, PodTemplates? templates)
    {
        var all = objects.ToValueList();
        return all.Count == 1 ? Alone(all, templates) : Together(all, templates);
    }

    // Most texts hold one document, and there is nothing to find out then.
    private static Landscape Alone(ValueList<SpecObject> all, PodTemplates? templates)
    {
        var item = all[0];
        if (item.Value is not ClusterConfig)
        {
            return new([new Site("", null, all, templates)], all);
        }

        var cluster = item.In(item.Ref.Name);
        return new([new Site(cluster.Ref.Name, cluster, [], templates)], [cluster]);
    }

    private static Landscape Together(ValueList<SpecObject> all, PodTemplates? templates)
    {
        var clusters = all.Where(item => item.Value is ClusterConfig).ToList();
        // A single cluster is meant by all files, wherever they stand.
        var folders = clusters.Select(cluster => clusters.Count == 1 ? "" : FolderOf(cluster)).ToList();
        var known = folders.ToHashSet(StringComparer.Ordinal);
        var others = all.Where(item => item.Value is not ClusterConfig).ToLookup(item => HomeOf(item, known));

        var members = new Dictionary<SpecObject, SpecObject>(ReferenceEqualityComparer.Instance);
        var sites = new List<Site>();
        for (var i = 0; i < clusters.Count; i++)
        {
            var cluster = clusters[i];
            var site = cluster.Ref.Name;
            members.Add(cluster, cluster.In(site));
            var objects = others[folders[i]].Select(item => Member(item, site)).ToValueList();
            sites.Add(new(site, members[cluster], objects, templates));
        }

        if (others[null].Any())
        {
            sites.Add(new("", null, others[null].ToValueList(), templates));
        }

        return new(sites.ToValueList(), all.Select(item => members.GetValueOrDefault(item, item)).ToValueList());

        // Of several clusters in one folder the first gives its objects their name; they count for all.
        SpecObject Member(SpecObject item, string site) =>
            members.TryGetValue(item, out var member) ? member : members[item] = item.In(site);
    }

    /// <summary>The nearest folder that has a ClusterConfig: the object's own, else one above it, else none.</summary>
    private static string? HomeOf(SpecObject item, HashSet<string> known)
    {
        var place = FolderOf(item);
        while (!known.Contains(place))
        {
            if (place.Length == 0)
            {
                return null;
            }

            place = place[..(place.AsSpan(0, place.Length - 1).LastIndexOfAny('/', '\\') + 1)];
        }

        return place;
    }

    // Empty, or with a slash at its end. Both separators on every system: a landscape must not depend on where it is read.
    private static string FolderOf(SpecObject item) =>
        item.Document?.File is { } file ? file[..(file.LastIndexOfAny(['/', '\\']) + 1)] : "";
}
