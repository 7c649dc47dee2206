namespace EksSpec.Import;

/// <summary>Changes what a document says.</summary>
internal static class Documents
{
    /// <summary>The document with another field of its metadata.</summary>
    /// <param name="document">The document.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value; <see langword="null"/> takes it away.</param>
    public static InlineDocument With(InlineDocument document, string field, string? value)
    {
        var metadata = Set(
            document["metadata"] ?? InlineDocument.OfMap(),
            field,
            value is null ? null : InlineDocument.OfText(value)
        );
        return Set(document, "metadata", metadata);
    }

    private static InlineDocument Set(InlineDocument map, string key, InlineDocument? value)
    {
        var entries = map.Entries.Where(entry => value is not null || entry.Key != key)
            .Select(entry => entry.Key == key ? KeyValuePair.Create(key, value!) : entry);
        var isNew = value is not null && map[key] is null;
        return InlineDocument.OfMap(
            (isNew ? entries.Append(KeyValuePair.Create(key, value!)) : entries).ToValueList()
        );
    }
}
