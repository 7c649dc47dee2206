namespace EksSpec.Editing;

/// <summary>One step of an edit, small enough to be made at one place of a text.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Path">The place, with the keys as JSON has them.</param>
/// <param name="Value">The new value.</param>
/// <param name="Key">The new key.</param>
internal sealed record Change(ChangeKind Kind, SpecPath Path, InlineDocument Value, string Key = "")
{
    /// <summary>What the document that holds the place means afterwards.</summary>
    public InlineDocument In(InlineDocument document) => In(document, Path.Steps);

    private InlineDocument In(InlineDocument value, ReadOnlySpan<SpecPath> steps) =>
        steps.IsEmpty ? Value
        : steps[0].Key is { } key
            ? InlineDocument.OfMap(new ValueList<KeyValuePair<string, InlineDocument>>(InMap(value, key, steps[1..])))
        : InlineDocument.OfList(new ValueList<InlineDocument>(InList(value, steps[0].Index, steps[1..])));

    private KeyValuePair<string, InlineDocument>[] InMap(InlineDocument map, string key, ReadOnlySpan<SpecPath> rest)
    {
        var entries = map.Entries.ToList();
        var at = entries.FindIndex(entry => entry.Key == key);
        if (at < 0)
        {
            entries.Add(new(key, Value));
        }
        else if (rest.IsEmpty && Kind == ChangeKind.Remove)
        {
            entries.RemoveAt(at);
        }
        else
        {
            var isRename = rest.IsEmpty && Kind == ChangeKind.Rename;
            entries[at] = isRename ? new(Key, entries[at].Value) : new(key, In(entries[at].Value, rest));
        }

        return [.. entries];
    }

    private InlineDocument[] InList(InlineDocument list, int index, ReadOnlySpan<SpecPath> rest)
    {
        var items = list.Items.ToList();
        if (rest.IsEmpty && Kind == ChangeKind.Insert)
        {
            items.Insert(index, Value);
        }
        else if (rest.IsEmpty && Kind == ChangeKind.Remove)
        {
            items.RemoveAt(index);
        }
        else
        {
            items[index] = In(items[index], rest);
        }

        return [.. items];
    }
}
