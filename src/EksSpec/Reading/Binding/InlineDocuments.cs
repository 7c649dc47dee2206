using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

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
        var tree = new YamlTree(new YamlText(""));
        Add(document, tree);
        return Node.RootOf(tree);
    }

    private static void Add(InlineDocument document, YamlTree tree)
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
        var node = tree.Add(
            new()
            {
                Kind = kind,
                Style = kind switch
                {
                    NodeKind.List => YamlStyle.FlowList,
                    NodeKind.Map => YamlStyle.FlowMap,
                    _ => YamlStyle.Empty,
                },
                Text = kind is NodeKind.Null or >= NodeKind.List ? null : document.Scalar,
            }
        );
        if (kind < NodeKind.List)
        {
            return;
        }

        foreach (var item in document.Items)
        {
            Add(item, tree);
        }

        foreach (var (key, value) in document.Entries)
        {
            tree.Add(new() { Kind = NodeKind.Text, Text = key });
            Add(value, tree);
        }

        tree.Close(node, 0);
    }

    private static ValueList<InlineDocument> OfItems(Node node)
    {
        var items = new InlineDocument[node.Items.Count()];
        var place = 0;
        foreach (var item in node.Items)
        {
            items[place++] = Of(item);
        }

        return new(items);
    }

    private static ValueList<KeyValuePair<string, InlineDocument>> OfEntries(Node node)
    {
        var entries = new List<KeyValuePair<string, InlineDocument>>(node.Entries.Count());
        HashSet<string>? seen = null;
        foreach (var entry in node.Entries)
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
