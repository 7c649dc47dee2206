using EksSpec.Reading.Binding;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Editing;

/// <summary>A value where it stands, and the way on which a path came to it.</summary>
/// <param name="Tree">The document.</param>
/// <param name="Outer">The place of the list or map that holds it; null for the value that holds all others.</param>
/// <param name="Key">Its key; -1 where it has none.</param>
/// <param name="Value">What stands there: it may be an alias.</param>
internal sealed record Place(YamlTree Tree, Place? Outer, int Key, int Value)
{
    /// <summary>Its path from the value where the way began, with the keys as JSON has them.</summary>
    public SpecPath Path { get; private init; } = SpecPath.Root;

    /// <summary>The value that it stands for.</summary>
    public Node Node => Node.At(Tree, Value);

    /// <summary>The list or map that holds it.</summary>
    public int Container => Tree.Follow(Outer!.Value);

    /// <summary>Whether it stands in brackets.</summary>
    public bool IsInFlow => Outer is not null && Tree[Container].Style is YamlStyle.FlowList or YamlStyle.FlowMap;

    /// <summary>The places on the way, from this one up to where it began.</summary>
    public IEnumerable<Place> Way
    {
        get
        {
            for (var place = this; place is not null; place = place.Path.IsRoot ? null : place.Outer)
            {
                yield return place;
            }
        }
    }

    /// <summary>The place of a document that was read; the way begins there.</summary>
    public static Place Of(Node document)
    {
        var (tree, index) = (document.Tree, document.Index);
        if (index >= tree.Behind(0))
        {
            // An item that has its kind from its list stands nowhere, but begins where what is written of it does.
            var start = tree[index].Start;
            index = Enumerable
                .Range(0, tree.Behind(0))
                .First(i => tree[i].Kind == NodeKind.Map && tree[i].Start == start);
        }

        return tree.Follow(0) == index ? new(tree, null, -1, 0) : At(tree, index);
    }

    /// <summary>The place of a node that is written; the way begins there.</summary>
    public static Place At(YamlTree tree, int index)
    {
        var container = index - 1;
        while (container >= 0 && (tree[container].Kind < NodeKind.List || tree.Behind(container) <= index))
        {
            container--;
        }

        if (container < 0)
        {
            return new(tree, null, -1, index);
        }

        var (last, isValue) = (container + 1, false);
        for (var i = last; i < index; i = tree.Behind(i))
        {
            (last, isValue) = (i, !isValue);
        }

        return new(tree, At(tree, container), isValue && tree[container].Kind == NodeKind.Map ? last : -1, index);
    }

    /// <summary>The place of a path, or of its nearest ancestor that is there.</summary>
    /// <param name="path">The path.</param>
    /// <param name="rest">The steps that lead nowhere.</param>
    public Place Find(SpecPath path, out ReadOnlySpan<SpecPath> rest)
    {
        var place = this;
        rest = path.Steps;
        while (!rest.IsEmpty && place.Step(rest[0]) is { } next)
        {
            place = next;
            rest = rest[1..];
        }

        return place;
    }

    private Place? Step(SpecPath step)
    {
        var list = Tree.Follow(Value);
        var count = 0;
        if (step.Key is null)
        {
            for (int item = list + 1, end = EndOf(list, NodeKind.List); item < end; item = Tree.Behind(item))
            {
                if (count++ == step.Index)
                {
                    return new(Tree, this, -1, item) { Path = Path.Item(step.Index) };
                }
            }

            return null;
        }

        return Locator.EntryOf(Node, step.Key) is { } entry
            ? new(Tree, this, entry.Index, Tree.Behind(entry.Index)) { Path = Path.Entry(entry.Key) }
            : null;
    }

    private int EndOf(int index, NodeKind kind) => Tree[index].Kind == kind ? Tree.Behind(index) : index;
}
