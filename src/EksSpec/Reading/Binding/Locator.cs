using System.Globalization;
using EksSpec.Findings;
using EksSpec.Reading.Nodes;

namespace EksSpec.Reading.Binding;

/// <summary>Finds places by paths, and paths by places.</summary>
internal static class Locator
{
    /// <summary>The position of a path, or of its nearest ancestor.</summary>
    public static SourcePosition Find(Node root, string path, string? file)
    {
        var node = root;
        var (line, column) = (root.Line, root.Column);
        foreach (var (key, index) in SpecPath.Parse(path))
        {
            if (
                !TryStep(
                    node,
                    key ?? index.ToString(CultureInfo.InvariantCulture),
                    key is null ? index : -1,
                    out var next
                )
            )
            {
                break;
            }

            (node, line, column) = (next.Value, next.Line, next.Column);
        }

        return new(file, line, column);
    }

    /// <summary>The path of a map in a tree; null where it is not in it.</summary>
    public static List<Segment>? PathOf(Node root, Node wanted)
    {
        var path = new List<Segment>();
        return Search(root, wanted, path, new(ReferenceEqualityComparer.Instance)) ? path : null;
    }

    private static bool TryStep(Node node, string key, int index, out NodeEntry next)
    {
        if (node.Kind == NodeKind.List && index >= 0 && index < node.Items.Length)
        {
            var item = node.Items[index];
            next = new("", NodeKind.Text, item.Line, item.Column, item);
            return true;
        }

        foreach (ref readonly var entry in node.Entries)
        {
            if ((entry.Written ?? entry.Key) == key || entry.Key == key)
            {
                next = entry;
                return true;
            }
        }

        next = default;
        return false;
    }

    private static bool Search(Node node, Node wanted, List<Segment> path, HashSet<object> seen)
    {
        if (ReferenceEquals(node, wanted))
        {
            return true;
        }

        // An alias leads to where the path of its anchor has led already.
        if (node.Kind < NodeKind.List || !seen.Add(node))
        {
            return false;
        }

        for (var i = 0; i < node.Items.Length; i++)
        {
            path.Add(new(null, i));
            if (Search(node.Items[i], wanted, path, seen))
            {
                return true;
            }

            path.RemoveAt(path.Count - 1);
        }

        foreach (ref readonly var entry in node.Entries)
        {
            path.Add(new(entry.Written ?? entry.Key, 0));
            if (Search(entry.Value, wanted, path, seen))
            {
                return true;
            }

            path.RemoveAt(path.Count - 1);
        }

        return false;
    }
}
