namespace EksSpec;

/// <summary>A site that is being put together.</summary>
/// <param name="name">Its name.</param>
/// <param name="cluster">Its ClusterConfig; absent where none is known.</param>
internal sealed class SiteDraft(string name, SpecObject? cluster)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its ClusterConfig.</summary>
    public SpecObject? Cluster { get; } = cluster;

    /// <summary>Its objects, each with what a kustomization makes of it.</summary>
    public List<(SpecObject Item, KustomizeMember? As)> Members { get; } = [];

    /// <summary>What its kustomizations make.</summary>
    public HashSet<(string Kind, string Name)> Made { get; } = [];

    /// <summary>Whether a kustomization has objects that nobody can see here.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether only the folders of its files say that its objects are meant together.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Whether it is no kustomization's: then its objects may be meant together with those of any other.</summary>
    public bool IsLoose { get; private set; } = true;

    /// <summary>Adds what a kustomization reaches.</summary>
    public void Add(KustomizeSet set, ILookup<string, SpecObject> byFile, bool isAlone)
    {
        IsLoose &= !isAlone;
        IsOpen |= set.IsOpen;
        Made.UnionWith(set.Made);
        foreach (var (file, member) in set.Members)
        {
            foreach (var item in byFile[file])
            {
                Members.Add((item, member));
                // Who refers to it may use the name that it has, or the one that it gets.
                Made.Add((item.Ref.Kind, item.Ref.Name));
                Made.Add((item.Ref.Kind, member.Prefix + item.Ref.Name + member.Suffix));
            }
        }
    }
}
