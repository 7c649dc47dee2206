namespace EksSpec;

/// <summary>Puts sites together: as somebody named their files, by the folders of ClusterConfigs, by kustomizations, by folders.</summary>
internal sealed class SiteDrafts
{
    private readonly List<SiteDraft> _drafts = [];
    private readonly List<SpecObject> _clusters;
    private readonly List<SpecObject> _others;
    private readonly ILookup<string, SpecObject> _byFile;
    private readonly List<KustomizeSet> _sets;

    private SiteDrafts(ValueList<SpecObject> all, LandscapeOptions options)
    {
        _clusters = [.. all.Where(item => item.Value is ClusterConfig)];
        _others = [.. all.Where(item => item.Value is not ClusterConfig)];
        _sets = [.. KustomizeSets.Of(options.Kustomizations)];
        _byFile = options.IsSilent
            ? Enumerable.Empty<SpecObject>().ToLookup(FileOf)
            : _others.ToLookup(FileOf, StringComparer.Ordinal);
    }

    /// <summary>The sites of objects, in the order of their ClusterConfigs; last those whose cluster isn't known.</summary>
    public static IReadOnlyList<SiteDraft> Of(ValueList<SpecObject> all, LandscapeOptions options)
    {
        SiteDrafts drafts = new(all, options);
        foreach (var plan in options.Sites)
        {
            drafts.AddPlanned(plan);
        }

        drafts.Forget(drafts._drafts.SelectMany(draft => draft.Members));
        drafts.AddClusters();
        drafts.AddStray();
        return drafts._drafts;
    }

    private void AddPlanned(SitePlan plan)
    {
        var cluster = plan.Cluster is { } named ? _clusters.Find(item => FileOf(item) == FilePaths.Plain(named)) : null;
        SiteDraft draft = new(plan.Name, cluster);
        foreach (var set in _sets.Where(set => plan.Has(set.Root.File)))
        {
            draft.Add(set, _byFile, isAlone: false);
        }

        var reached = draft.Members.Select(member => member.Item).ToHashSet();
        draft.Members.AddRange(
            _others
                .Where(item => plan.Has(FileOf(item)) && !reached.Contains(item))
                .Select(item => (item, (KustomizeMember?)null))
        );
        _drafts.Add(draft);
    }

    // What was given a place is looked for no further.
    private void Forget(IEnumerable<(SpecObject Item, KustomizeMember?)> members)
    {
        if (_drafts.Count > 0)
        {
            var placed = members.Select(member => member.Item).ToHashSet();
            _others.RemoveAll(placed.Contains);
            _clusters.RemoveAll(cluster => _drafts.Exists(draft => draft.Cluster == cluster));
            _sets.RemoveAll(set => set.Members.Keys.All(file => _byFile[file].All(placed.Contains)));
        }
    }

    private void AddClusters()
    {
        if (_clusters.Count == 0)
        {
            return;
        }

        var folders = _clusters.Select(FolderOf).ToList();
        if (_clusters.Count == 1 && IsOneTree())
        {
            folders = [""];
        }

        var known = folders.ToHashSet(StringComparer.Ordinal);
        var isForAll = folders is [""];
        var sets = _sets.ToLookup(set => isForAll ? "" : HomeOf(FilePaths.FolderOf(set.Root.File), known));
        var reached = _sets.SelectMany(set => set.Members.Keys).ToHashSet(StringComparer.Ordinal);
        var loose = _others
            .Where(item => reached.Count == 0 || !reached.Contains(FileOf(item)))
            .ToLookup(item => isForAll ? "" : HomeOf(FolderOf(item), known));
        foreach (var (cluster, folder) in _clusters.Zip(folders))
        {
            AddCluster(cluster, [.. sets[folder]], [.. loose[folder]]);
        }

        _others.RemoveAll(item =>
            reached.Contains(FileOf(item)) || isForAll || HomeOf(FolderOf(item), known) is not null
        );
        var rest = sets[null].ToList();
        _others.AddRange(
            rest.SelectMany(set => set.Members.Keys).Distinct(StringComparer.Ordinal).SelectMany(file => _byFile[file])
        );
        _sets.RemoveAll(set => !rest.Contains(set));
    }

    private void AddCluster(SpecObject cluster, List<KustomizeSet> sets, List<SpecObject> loose)
    {
        SiteDraft own = new(cluster.Ref.Name, cluster);
        own.Members.AddRange(loose.Select(item => (item, (KustomizeMember?)null)));
        var isOne = sets.Count < 2 || AreParts(sets);
        foreach (var set in isOne ? sets : [])
        {
            own.Add(set, _byFile, isAlone: false);
        }

        if (isOne || loose.Count > 0)
        {
            _drafts.Add(own);
        }

        if (!isOne)
        {
            AddSets(sets, cluster.Ref.Name, cluster);
        }
    }

    // Who only lists files says what is applied together; that all of it is for one cluster, the ClusterConfig says.
    private bool AreParts(List<KustomizeSet> sets) =>
        sets.TrueForAll(set => set.IsList)
        && sets.SelectMany(set => set.Members.Keys)
            .SelectMany(file => _byFile[file])
            .GroupBy(item => item.Ref)
            .All(same => same.Select(FileOf).Distinct(StringComparer.Ordinal).Count() == 1);

    private void AddStray()
    {
        AddSets(_sets, null, null);
        var reached = _sets.SelectMany(set => set.Members.Keys).ToHashSet(StringComparer.Ordinal);
        var loose = _others.Where(item => reached.Count == 0 || !reached.Contains(FileOf(item))).ToList();
        foreach (var tree in FolderTrees.Of([.. loose.Select(item => (item, FileOf(item)))]))
        {
            SiteDraft draft = new(tree.Key.TrimEnd('/'), null) { IsGuess = true };
            draft.Members.AddRange(tree.Select(item => (item, (KustomizeMember?)null)));
            _drafts.Add(draft);
        }
    }

    private void AddSets(IEnumerable<KustomizeSet> sets, string? name, SpecObject? cluster)
    {
        foreach (var set in sets)
        {
            SiteDraft draft = new(name ?? set.Name, cluster);
            draft.Add(set, _byFile, isAlone: true);
            if (draft.Members.Count > 0)
            {
                _drafts.Add(draft);
            }
        }
    }

    private bool IsOneTree()
    {
        var reached = _sets.SelectMany(set => set.Members.Keys).ToHashSet(StringComparer.Ordinal);
        return !FolderTrees
            .Of([
                .. _others
                    .Where(item => reached.Count == 0 || !reached.Contains(FileOf(item)))
                    .Select(item => (item, FileOf(item))),
            ])
            .Skip(1)
            .Any();
    }

    /// <summary>The nearest folder that has a ClusterConfig: this one, else one above it, else none.</summary>
    private static string? HomeOf(string folder, HashSet<string> known)
    {
        var place = folder;
        while (place is not null && !known.Contains(place))
        {
            place = FilePaths.Above(place);
        }

        return place;
    }

    private static string FolderOf(SpecObject item) => FilePaths.FolderOf(FileOf(item));

    private static string FileOf(SpecObject item) => FilePaths.Plain(item.Document?.File ?? "");
}
