using EksSpec.Reading;

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

    /// <summary>The object that a document is; nobody else holds it.</summary>
    public static object Read(InlineDocument document) =>
        SpecReader.Read(document.ToString(), new() { MaxBytes = int.MaxValue })[0].Value ?? document;

    /// <summary>What two documents have in common.</summary>
    public static InlineDocument Common(InlineDocument one, InlineDocument other) =>
        CommonOf(one, other) ?? InlineDocument.OfMap();

    /// <summary>A path without its first step.</summary>
    public static SpecPath Below(SpecPath path) =>
        path
            .Steps.Skip(1)
            .Aggregate(SpecPath.Root, (all, step) => step.Key is { } key ? all.Entry(key) : all.Item(step.Index));

    private static InlineDocument? CommonOf(InlineDocument one, InlineDocument other)
    {
        if (one.Kind == InlineDocumentKind.Map && other.Kind == InlineDocumentKind.Map)
        {
            var entries =
                from entry in one.Entries
                let there = other[entry.Key]
                where there is not null
                let common = CommonOf(entry.Value, there)
                where common is not null
                select KeyValuePair.Create(entry.Key, common);
            return InlineDocument.OfMap(entries.ToValueList());
        }

        if (one.Kind == InlineDocumentKind.List && one.Items.Count == other.Items.Count)
        {
            var items = one.Items.Zip(other.Items).Select(pair => CommonOf(pair.First, pair.Second)).ToList();
            return items.Contains(null) ? null : InlineDocument.OfList(items.OfType<InlineDocument>().ToValueList());
        }

        return one.Equals(other) ? one : null;
    }

    /// <summary>The document with another value at a place that is there.</summary>
    public static InlineDocument Replace(InlineDocument document, SpecPath place, InlineDocument value) =>
        Change(document, place.Steps, value);

    /// <summary>The document without a place, and without what would be empty then.</summary>
    public static InlineDocument Remove(InlineDocument document, SpecPath place) => Change(document, place.Steps, null);

    private static InlineDocument Change(InlineDocument map, ReadOnlySpan<SpecPath> way, InlineDocument? value)
    {
        var key = way[0].Key!;
        if (way.Length == 1)
        {
            return Set(map, key, value);
        }

        var inner = map[key] is { } there ? Change(there, way[1..], value) : null;
        return Set(map, key, inner?.Entries.Count == 0 ? null : inner);
    }

    private static InlineDocument Set(InlineDocument map, string key, InlineDocument? value)
    {
        var entries = map
            .Entries.Where(entry => value is not null || entry.Key != key)
            .Select(entry => entry.Key == key ? KeyValuePair.Create(key, value!) : entry);
        var isNew = value is not null && map[key] is null;
        return InlineDocument.OfMap((isNew ? entries.Append(KeyValuePair.Create(key, value!)) : entries).ToValueList());
    }
}
