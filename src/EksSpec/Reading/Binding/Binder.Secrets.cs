using EksSpec.Reading.Nodes;

namespace EksSpec.Reading.Binding;

/// <content>Whether what stands here may be a secret, which no message holds.</content>
internal sealed partial class Binder
{
    private bool MayBeSecret()
    {
        if (Root is not { } root || _depth == 0)
        {
            return false;
        }

        var path = _path.AsSpan(0, _depth);
        var isOfSecret =
            root.Find("kind")?.Text == "Secret" && path[0].Key is not ("metadata" or "type" or "immutable");
        return isOfSecret || Announces(LastKey(path)) || (path[^1].Key == "value" && Announces(NameBeside(root, path)));
    }

    private static bool Announces(string? name) => name is not null && SecretWords.Announce(name);

    // An item of a list is called after the list.
    private static string? LastKey(ReadOnlySpan<Segment> path)
    {
        while (path is [.., { Key: null }])
        {
            path = path[..^1];
        }

        return path.IsEmpty ? null : path[^1].Key;
    }

    // The value of a variable stands beside its name.
    private static string? NameBeside(Node root, ReadOnlySpan<Segment> path) =>
        NodeAt(root, path[..^1])?.Find("name")?.Text;

    private static Node? NodeAt(Node root, ReadOnlySpan<Segment> path)
    {
        Node? node = root;
        foreach (var (key, index) in path)
        {
            node =
                node is not { } inner ? null
                : key is not null ? inner.Find(key)
                : ItemOf(inner, index);
        }

        return node;
    }

    private static Node? ItemOf(Node list, int index)
    {
        foreach (var item in list.Items)
        {
            if (index-- == 0)
            {
                return item;
            }
        }

        return null;
    }
}
