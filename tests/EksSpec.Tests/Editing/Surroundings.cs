using EksSpec.Editing;
using EksSpec.Findings;
using EksSpec.Reading.Binding;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Tests.Editing;

/// <summary>Which bytes of a document an edit may touch: those between what stands before its entry and what stands behind.</summary>
internal static class Surroundings
{
    /// <summary>The first change that touches others; null where none does.</summary>
    public static TextEdit? Touched(Node root, SpecEdit edit, IEnumerable<TextEdit> changes)
    {
        var path = edit.Path;
        var tree = root.Tree;
        var node = root;
        var key = 0;
        foreach (var step in path.Steps)
        {
            var next = Step(node, step);
            if (next is null)
            {
                break;
            }

            // With the last entry of a map, the map becomes another one.
            if (edit.Kind == SpecEditKind.Remove && step == path && node.Items.Count() + node.Entries.Count() == 1)
            {
                break;
            }

            (node, key) = next.Value;
        }

        // A block begins where its first entry does.
        var before = key - 1;
        while (before >= 0 && tree[before].Style is YamlStyle.BlockList or YamlStyle.BlockMap)
        {
            before--;
        }

        var from =
            before < 0 ? 0
            : tree[before].Style >= YamlStyle.FlowList ? tree[before].Start
            : tree[before].End;
        var behind = tree.Behind(node.Index);
        var to = behind < tree.Behind(0) ? Child.StartOf(tree, behind) : tree.Source.Length;
        return changes.FirstOrDefault(change =>
            (change.Start < from || change.Start + change.Length > to) && !IsAlias(tree, change.Start)
        );
    }

    // What an alias brings elsewhere is written out there, so that it stays.
    private static bool IsAlias(YamlTree tree, int at) =>
        Enumerable
            .Range(0, tree.Behind(0))
            .Any(i => tree[i].Style == YamlStyle.Alias && tree.Source.LineOf(tree[i].Start) == tree.Source.LineOf(at));

    private static (Node, int)? Step(Node node, SpecPath step)
    {
        if (step.Key is null)
        {
            return node.Items.At(step.Index) is { } item ? (item, item.Index) : null;
        }

        return Locator.EntryOf(node, step.Key) is { } entry ? (entry.Value, entry.Index) : null;
    }
}
