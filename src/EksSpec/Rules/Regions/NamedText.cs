namespace EksSpec.Rules;

/// <summary>A text of a document, with what it is the value of.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Key">The key of the map that has it, or the name beside it, as variables have.</param>
/// <param name="Text">The text.</param>
internal readonly record struct NamedText(SpecPath Path, string Key, string Text)
{
    /// <summary>All texts of a document in their order.</summary>
    public static IEnumerable<NamedText> AllOf(InlineDocument document) => Of(SpecPath.Root, "", document);

    private static IEnumerable<NamedText> Of(SpecPath path, string key, InlineDocument value) =>
        value.Kind switch
        {
            InlineDocumentKind.Text => [new(path, key, value.AsText!)],
            InlineDocumentKind.Map => OfMap(path, value),
            InlineDocumentKind.List => OfList(path, key, value),
            _ => [],
        };

    private static IEnumerable<NamedText> OfMap(SpecPath path, InlineDocument map)
    {
        var name = map["name"]?.AsText;
        return map.Entries.SelectMany(entry =>
            Of(path.Entry(entry.Key), entry.Key == "value" && name is not null ? name : entry.Key, entry.Value)
        );
    }

    // An argument may have its value behind it: --region us-east-1.
    private static IEnumerable<NamedText> OfList(SpecPath path, string key, InlineDocument list) =>
        list.Items.SelectMany(
            (item, index) =>
                Of(path.Item(index), index > 0 && list.Items[index - 1].AsText is ['-', ..] flag ? flag : key, item)
        );
}
