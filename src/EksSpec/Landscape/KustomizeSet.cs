namespace EksSpec;

/// <summary>What a kustomization reaches: one set of objects, as it would be applied.</summary>
/// <param name="root">The kustomization that no other lists.</param>
internal sealed class KustomizeSet(Kustomization root)
{
    /// <summary>The kustomization that no other lists.</summary>
    public Kustomization Root { get; } = root;

    /// <summary>What becomes of the objects of each file.</summary>
    public Dictionary<string, KustomizeMember> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The objects that it makes itself.</summary>
    public HashSet<(string Kind, string Name)> Made { get; } = [];

    /// <summary>Whether it has objects that nobody can know without running it.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether it changes nothing and adds nothing: a list of files.</summary>
    public bool IsList =>
        Root.IsList && !IsOpen && Made.Count == 0 && Members.Values.All(member => member == KustomizeMember.Untouched);

    /// <summary>The folder of the kustomization, as the name of the set.</summary>
    public string Name => FilePaths.FolderOf(Root.File).TrimEnd('/');
}
