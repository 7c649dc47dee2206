using EksSpec.Reading.Nodes;
using EksSpec.Values;

namespace EksSpec.Reading.Binding;

/// <summary>Makes <see cref="InlineDocument"/> values of nodes.</summary>
internal static class InlineDocuments
{
    /// <summary>The same value, without places.</summary>
    public static InlineDocument Of(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Boolean:
                return InlineDocument.OfBoolean(node.Text == "true");
            case NodeKind.Number:
                return InlineDocument.OfNumber(node.Text!);
            case NodeKind.Text:
                return InlineDocument.OfText(node.Text!);
            case NodeKind.List:
                return InlineDocument.OfList(OfItems(node));
            case NodeKind.Map:
                return InlineDocument.OfMap(OfEntries(node));
            default:
                return InlineDocument.Null;
        }
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
