using EksSpec.Reading;

namespace EksSpec;

/// <summary>Follows kustomizations to the files they reach. Nothing is built: what they change is only known to be changed.</summary>
internal sealed class KustomizeSets
{
    // Kustomizations can't list each other in a circle; who wrote one all the same gets an answer.
    private const int Deepest = 32;

    private readonly List<Kustomization> _all = [];
    private readonly Dictionary<string, Kustomization> _byFolder = new(StringComparer.Ordinal);
    private readonly ILookup<string, SpecDocument> _others;

    private KustomizeSets(ValueList<SpecDocument> documents)
    {
        List<SpecDocument> others = [];
        foreach (var document in documents)
        {
            if (Kustomization.Of(document) is not { } found)
            {
                others.Add(document);
            }
            else if (_byFolder.TryAdd(FilePaths.FolderOf(found.File), found))
            {
                _all.Add(found);
            }
        }

        _others = others.ToLookup(document => FilePaths.Plain(document.File ?? ""), StringComparer.Ordinal);
    }

    /// <summary>The sets of all kustomizations that no other lists.</summary>
    public static IReadOnlyList<KustomizeSet> Of(ValueList<SpecDocument> documents)
    {
        if (documents.Count == 0)
        {
            return [];
        }

        KustomizeSets sets = new(documents);
        var listed = sets._all.SelectMany(sets.ChildrenOf).ToHashSet();
        return [.. sets._all.Where(one => !listed.Contains(one)).SelectMany(root => sets.SetsOf(root, Deepest))];
    }

    private IEnumerable<Kustomization> ChildrenOf(Kustomization one) =>
        one
            .Resources.Select(name => _byFolder.GetValueOrDefault(name.Length == 0 ? "" : $"{name}/"))
            .OfType<Kustomization>()
            .Where(child => child != one);

    // Who lists several variants of one base has them all in one text, but they are no set: each is a variant.
    private IEnumerable<KustomizeSet> SetsOf(Kustomization root, int depth)
    {
        var variants = ChildrenOf(root).Select(SetOf).ToList();
        var isUmbrella = variants
            .SelectMany(set => set.Members.Keys)
            .GroupBy(file => file)
            .Any(files => files.Skip(1).Any());
        return isUmbrella && depth > 0 ? ChildrenOf(root).SelectMany(child => SetsOf(child, depth - 1)) : [SetOf(root)];
    }

    private KustomizeSet SetOf(Kustomization root)
    {
        KustomizeSet set = new(root);
        // Whoever takes a component may give it a namespace.
        var member = root.IsComponent
            ? KustomizeMember.Untouched with
            {
                Patches = [KustomizePatch.OfNamespaces],
            }
            : KustomizeMember.Untouched;
        Add(root, member, set, []);
        return set;
    }

    private void Add(Kustomization one, KustomizeMember outer, KustomizeSet set, HashSet<Kustomization> above)
    {
        if (above.Count == Deepest || !above.Add(one))
        {
            return;
        }

        var children = ChildrenOf(one).ToList();
        // A component changes what the one that lists it has.
        var components = children.Where(child => child.IsComponent).SelectMany(PatchesOf);
        var member = outer.Inside(one, [.. PatchesOf(one), .. components]);
        set.IsOpen |= one.IsOpen;
        foreach (var (kind, name) in one.Generated)
        {
            set.Made.Add((kind, name));
            set.Made.Add((kind, member.Prefix + name + member.Suffix));
        }

        if (member.Namespace is { } space)
        {
            // The Namespace among the objects is renamed with them.
            set.Made.Add(("Namespace", space));
        }

        foreach (var child in children)
        {
            Add(child, member, set, above);
        }

        foreach (var name in one.Resources)
        {
            set.Members.TryAdd(name, member);
        }

        above.Remove(one);
    }

    private IEnumerable<KustomizePatch> PatchesOf(Kustomization one) =>
        one.Patches(name => _others[name].Select(document => document.AsWritten).OfType<InlineDocument>());
}
