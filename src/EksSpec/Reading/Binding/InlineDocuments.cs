using EksSpec.Reading.Nodes;

namespace EksSpec.Reading.Binding;

/// <summary>Makes <see cref="InlineDocument"/> values of nodes.</summary>
internal static class InlineDocuments
{
    /// <summary>The same value, without places.</summary>
    public static InlineDocument Of(Node node) =>
        node.Kind switch
        {
            NodeKind.Boolean => InlineDocument.OfBoolean(node.Text == "true"),
            NodeKind.Number => InlineDocument.OfNumber(node.Text!),
            NodeKind.Text => InlineDocument.OfText(node.Text!),
            NodeKind.List => InlineDocument.OfList(OfItems(node)),
            NodeKind.Map => InlineDocument.OfMap(OfEntries(node)),
            _ => InlineDocument.Null,
        };

    /// <summary>A node of a value, which stands nowhere.</summary>
    public static Node ToNode(InlineDocument document)
    {
        var kind = document.Kind switch
        {
            InlineDocumentKind.Boolean => NodeKind.Boolean,
            InlineDocumentKind.Number => NodeKind.Number,
            InlineDocumentKind.Text => NodeKind.Text,
            InlineDocumentKind.List => NodeKind.List,
            InlineDocumentKind.Map => NodeKind.Map,
            _ => NodeKind.Null,
        };
        Node node = new(kind, 0, 0, kind == NodeKind.Null ? null : document.Scalar);
        if (kind == NodeKind.List)
        {
            node.Complete([.. document.Items.Select(ToNode)]);
        }
        else if (kind == NodeKind.Map)
        {
            node.Complete([
                .. document.Entries.Select(e => new NodeEntry(e.Key, NodeKind.Text, 0, 0, ToNode(e.Value))),
            ]);
        }

        return node;
    }

    private static ValueList<InlineDocument> OfItems(Node node)
    {
        var items = new InlineDocument[node.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Of(node.Items[i]);
        }

        return new(items);
    }

    private static ValueList<KeyValuePair<string, InlineDocument>> OfEntries(Node node)
    {
        var entries = new List<KeyValuePair<string, InlineDocument>>(node.Entries.Length);
        HashSet<string>? seen = null;
        foreach (ref readonly var entry in node.Entries)
        {
            // 1 and "1" are two keys in YAML and one in JSON.
            if (entry.KeyKind != NodeKind.Text || seen is not null)
            {
                seen ??= [.. entries.Select(earlier => earlier.Key)];
                if (!seen.Add(entry.Key))
                {
                    continue;
                }
            }

            entries.Add(new(entry.Key, Of(entry.Value)));
        }

        return new([.. entries]);
    }
}
