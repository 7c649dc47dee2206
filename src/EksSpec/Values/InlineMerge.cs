namespace EksSpec.Values;

/// <summary>Takes a change of what was understood of a document over into the document, which may hold more than was understood.</summary>
internal static class InlineMerge
{
    /// <summary>The document with every value that differs between two readings of it, and with nothing else changed.</summary>
    /// <param name="written">The document.</param>
    /// <param name="before">What was understood of it.</param>
    /// <param name="after">The same, changed.</param>
    public static InlineDocument Of(InlineDocument written, InlineDocument before, InlineDocument after) =>
        before.Equals(after) ? written
        : (written.Kind, before.Kind, after.Kind)
            is (InlineDocumentKind.Map, InlineDocumentKind.Map, InlineDocumentKind.Map)
            ? OfMaps(written, before, after)
        : (written.Items.Count, written.Kind) == (before.Items.Count, InlineDocumentKind.List)
        && after.Items.Count >= before.Items.Count
            ? OfLists(written, before, after)
        : after;

    private static InlineDocument OfMaps(InlineDocument written, InlineDocument before, InlineDocument after)
    {
        var kept =
            from entry in written.Entries
            where after[entry.Key] is not null || before[entry.Key] is null
            select KeyValuePair.Create(
                entry.Key,
                after[entry.Key] is { } changed
                    ? Of(entry.Value, before[entry.Key] ?? InlineDocument.Null, changed)
                    : entry.Value
            );
        var added = after.Entries.Where(entry => written[entry.Key] is null && !entry.Value.Equals(before[entry.Key]));
        return InlineDocument.OfMap(kept.Concat(added).ToValueList());
    }

    private static InlineDocument OfLists(InlineDocument written, InlineDocument before, InlineDocument after)
    {
        var kept = written.Items.Select((item, i) => Of(item, before.Items[i], after.Items[i]));
        return InlineDocument.OfList(kept.Concat(after.Items.Skip(before.Items.Count)).ToValueList());
    }
}
