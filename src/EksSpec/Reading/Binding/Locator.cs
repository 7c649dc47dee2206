using EksSpec.Reading.Nodes;

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
    public static SpecPath? PathOf(Node root, Node wanted) =>
        Search(root, wanted, SpecPath.Root, new(ReferenceEqualityComparer.Instance));

    private static bool TryStep(Node node, SpecPath step, out NodeEntry next)
    {
        if (node.Kind == NodeKind.List && step.Index >= 0 && step.Index < node.Items.Length)
        {
            var item = node.Items[step.Index];
            next = new("", NodeKind.Text, item.Line, item.Column, item);
            return true;
        }

        foreach (ref readonly var entry in node.Entries)
        {
            if ((entry.Written ?? entry.Key) == step.Key || entry.Key == step.Key)
            {
                next = entry;
                return true;
            }
        }

        next = default;
        return false;
    }

    private static SpecPath? Search(Node node, Node wanted, SpecPath path, HashSet<object> seen)
    {
        if (ReferenceEquals(node, wanted))
        {
            return path;
        }

        // An alias leads to where the path of its anchor has led already.
        if (node.Kind < NodeKind.List || !seen.Add(node))
        {
            return null;
        }

        for (var i = 0; i < node.Items.Length; i++)
        {
            if (Search(node.Items[i], wanted, path.Item(i), seen) is { } found)
            {
                return found;
            }
        }

        foreach (ref readonly var entry in node.Entries)
        {
            if (Search(entry.Value, wanted, path.Entry(entry.Written ?? entry.Key), seen) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
