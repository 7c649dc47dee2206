using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Binding;

/// <summary>Finds places by paths, and paths by places.</summary>
internal static class Locator
{
    /// <summary>The position of a path, or of its nearest ancestor.</summary>
    public static SourcePosition Find(Node root, SpecPath path, string? file)
    {
        var node = root;
        var (line, column) = (root.Line, root.Column);
        foreach (var step in path.Steps)
        {
            if (!TryStep(node, step, out var next))
            {
                break;
            }

            (node, line, column) = (next.Value, next.Line, next.Column);
        }

        return new(file, line, column);
    }

    /// <summary>The key and the value that a path leads to, as they stand in the text; an item of a list has no key.</summary>
    public static (Token? Key, Token Value)? Written(Node root, SpecPath path)
    {
        var node = root;
        var key = -1;
        foreach (var step in path.Steps)
        {
            if (!TryStep(node, step, out var next))
            {
                return null;
            }

            (node, key) = (next.Value, next.Key);
        }

        // An alias is the value that stands there, not what it leads to.
        return (
            key < 0 ? null : TokenOf(root.Tree, key),
            TokenOf(root.Tree, key < 0 ? node.Index : root.Tree.Behind(key))
        );
    }

    /// <summary>Whether a path leads to something, be it null.</summary>
    public static bool Has(Node root, SpecPath path)
    {
        var node = root;
        foreach (var step in path.Steps)
        {
            if (!TryStep(node, step, out var next))
            {
                return false;
            }

            node = next.Value;
        }

        return true;
    }

    /// <summary>The path of a map in a tree; null where it is not in it.</summary>
    public static SpecPath? PathOf(Node root, Node wanted) => Search(root, wanted, SpecPath.Root, []);

    private static Token TokenOf(YamlTree tree, int index) =>
        new(TokenKind.Scalar, tree[index].Start, tree[index].End) { Style = tree[index].Style };

    private static bool TryStep(Node node, SpecPath step, out (Node Value, int Key, int Line, int Column) next)
    {
        if (node.Items.At(step.Index) is { } item)
        {
            next = (item, -1, item.Line, item.Column);
            return true;
        }

        if (step.Key is not null && EntryOf(node, step.Key) is { } entry)
        {
            next = (entry.Value, entry.Index, entry.Line, entry.Column);
            return true;
        }

        next = default;
        return false;
    }

    /// <summary>The entry of a key, as it is written or as JSON has it; null where there is none.</summary>
    public static NodeEntry? EntryOf(Node map, string key)
    {
        var seen = 0;
        foreach (var entry in map.Entries)
        {
            if ((entry.Written ?? entry.Key) == key || entry.Key == key)
            {
                return entry;
            }

            if (++seen == NodeIndex.Few)
            {
                return NodeIndex.Of(map.Tree).EntriesOf(map.Index).TryGetValue(key, out var found) ? found : null;
            }
        }

        return null;
    }

    private static SpecPath? Search(Node node, Node wanted, SpecPath path, HashSet<Node> seen)
    {
        if (node == wanted)
        {
            return path;
        }

        // An alias leads to where the path of its anchor has led already.
        if (node.Kind < NodeKind.List || !seen.Add(node))
        {
            return null;
        }

        var place = 0;
        foreach (var item in node.Items)
        {
            if (Search(item, wanted, path.Item(place++), seen) is { } found)
            {
                return found;
            }
        }

        foreach (var entry in node.Entries)
        {
            if (Search(entry.Value, wanted, path.Entry(entry.Written ?? entry.Key), seen) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
