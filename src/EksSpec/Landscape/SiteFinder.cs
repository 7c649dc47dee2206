namespace EksSpec;

/// <summary>Finds out which cluster each object is meant for, by the folder it stands in.</summary>
internal static class SiteFinder
{
    /// <summary>Makes the sites of objects with their folders, which end in a slash or are empty.</summary>
    public static Landscape Group(IEnumerable<(string Folder, SpecObject Object)> placed, PodTemplates templates)
    {
        var all = placed.ToList();
        return all is [var (_, only)] ? Alone(only, templates) : Group(all, templates);
    }

    // Most texts hold one document, and there is nothing to find out then.
    private static Landscape Alone(SpecObject item, PodTemplates templates)
    {
        if (item.Value is not ClusterConfig)
        {
            return new([new Site("", null, [item], templates)], [item]);
        }

        var cluster = item.In(item.Ref.Name);
        return new([new Site(cluster.Ref.Name, cluster, [], templates)], [cluster]);
    }

    private static Landscape Group(List<(string Folder, SpecObject Object)> all, PodTemplates templates)
    {
        var clusters = all.Where(place => place.Object.Value is ClusterConfig).ToList();
        // A single cluster is meant by all files, wherever they stand.
        var folders = clusters.Select(place => clusters.Count == 1 ? "" : place.Folder).ToList();
        var known = folders.ToHashSet(StringComparer.Ordinal);
        var others = all.Where(place => place.Object.Value is not ClusterConfig)
            .ToLookup(place => HomeOf(place.Folder, known), place => place.Object);

        var members = new Dictionary<SpecObject, SpecObject>(ReferenceEqualityComparer.Instance);
        var sites = new List<Site>();
        for (var i = 0; i < clusters.Count; i++)
        {
            var cluster = clusters[i].Object;
            var site = cluster.Ref.Name;
            members.Add(cluster, cluster.In(site));
            sites.Add(new(site, members[cluster], others[folders[i]].Select(item => Member(item, site)), templates));
        }

        if (others[null].Any())
        {
            sites.Add(new("", null, others[null], templates));
        }

        return new(sites, all.Select(place => members.GetValueOrDefault(place.Object, place.Object)));

        // Of several clusters in one folder the first gives its objects their name; they count for all.
        SpecObject Member(SpecObject item, string site) =>
            members.TryGetValue(item, out var member) ? member : members[item] = item.In(site);
    }

    /// <summary>The nearest folder that has a ClusterConfig: the object's own, else one above it, else none.</summary>
    private static string? HomeOf(string folder, HashSet<string> known)
    {
        var place = folder;
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
}
