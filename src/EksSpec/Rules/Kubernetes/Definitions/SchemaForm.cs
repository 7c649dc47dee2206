namespace EksSpec.Rules;

/// <summary>
/// What the API server makes of a value before it looks at it: fields that the schema doesn't have are dropped, nulls that
/// mean nothing too, and defaults are put in.
/// </summary>
internal sealed class SchemaForm
{
    private readonly List<SchemaFault> _unknown = [];

    private SchemaForm() { }

    /// <summary>The value as the server keeps it, and the fields that it drops.</summary>
    /// <param name="value">The value.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="isObject">Whether it is a whole object, with a kind and metadata.</param>
    public static (InlineDocument Value, IReadOnlyList<SchemaFault> Unknown) Of(
        InlineDocument value,
        Schema schema,
        SpecPath path,
        bool isObject
    )
    {
        var form = new SchemaForm();
        return (form.Defaulted(form.Pruned(value, schema, path, isObject, skips: false), schema), form._unknown);
    }

    // Where unknown fields are kept, the items of lists in lists are still looked at, and fields that are known.
    private InlineDocument Pruned(InlineDocument value, Schema? schema, SpecPath path, bool isObject, bool skips) =>
        value.Kind switch
        {
            // What is of another type is told once.
            InlineDocumentKind.List when schema is { IsTyped: true, Type: not "array" } => value,
            InlineDocumentKind.Map when schema is { IsTyped: true, Type: not "object" } => value,
            InlineDocumentKind.List => PrunedList(value, schema, path, skips || schema?.KeepsUnknown == true),
            InlineDocumentKind.Map => PrunedMap(value, schema, path, isObject, skips || schema?.KeepsUnknown == true),
            _ => value,
        };

    private InlineDocument PrunedList(InlineDocument value, Schema? schema, SpecPath path, bool skips)
    {
        var items = schema?.Items;
        if (items is null && skips)
        {
            return value;
        }

        var isChanged = false;
        var made = new InlineDocument[value.Items.Count];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = Pruned(value.Items[i], items, path.Item(i), items?.IsEmbedded == true, skips);
            isChanged |= !ReferenceEquals(made[i], value.Items[i]);
        }

        return isChanged ? InlineDocument.OfList(new(made)) : value;
    }

    private InlineDocument PrunedMap(InlineDocument value, Schema? schema, SpecPath path, bool isObject, bool skips)
    {
        var isChanged = false;
        var made = new List<KeyValuePair<string, InlineDocument>>(value.Entries.Count);
        foreach (var (key, inner) in value.Entries)
        {
            if (isObject && key is "apiVersion" or "kind" or "metadata")
            {
                made.Add(new(key, inner));
                continue;
            }

            var part = schema?.PartOf(key);
            if (part is null && !skips && schema?.IsOpen != true)
            {
                isChanged = true;
                if (Meant(key, schema, path, value) is { } meant && value[meant] is null)
                {
                    made.Add(new(meant, Pruned(inner, schema!.PartOf(meant), path.Field(key), false, skips: false)));
                }

                continue;
            }

            var kept =
                part is null && skips
                    ? inner
                    : Pruned(inner, part, path.Field(key), part?.IsEmbedded == true, skips: false);
            if (kept.Kind == InlineDocumentKind.Null && part is { Default: null, Props.Nullable: not true })
            {
                isChanged = true;
                continue;
            }

            isChanged |= !ReferenceEquals(kept, inner);
            made.Add(new(key, kept));
        }

        return isChanged
            ? InlineDocument.OfMap(
                new ValueList<KeyValuePair<string, InlineDocument>>([.. made.DistinctBy(entry => entry.Key)])
            )
            : value;
    }

    // What was beyond doubt meant is looked at in its place.
    private string? Meant(string key, Schema? schema, SpecPath path, InlineDocument value)
    {
        string[] names = [.. schema?.Properties.Keys ?? []];
        var meant = Findings.Meant.Of(key, names);
        var isFree = meant is not null && value[meant] is null;
        _unknown.Add(
            new(
                path.Field(key),
                SchemaFaultKind.Unknown,
                Findings.Meant.Question(meant ?? Findings.Meant.Nearest(key, names)).TrimStart()
            )
            {
                Mend = isFree ? Mend.Rename(meant) : default,
            }
        );
        return meant;
    }

    private InlineDocument Defaulted(InlineDocument value, Schema? schema) =>
        schema is null ? value
        : value.Kind == InlineDocumentKind.Map ? DefaultedMap(value, schema)
        : value.Kind == InlineDocumentKind.List && schema.Items is { } items ? DefaultedList(value, items)
        : value;

    private InlineDocument DefaultedMap(InlineDocument value, Schema schema)
    {
        var isChanged = false;
        var made = new List<KeyValuePair<string, InlineDocument>>(value.Entries.Count);
        foreach (var (key, inner) in value.Entries)
        {
            var part = schema.PartOf(key);
            var filled = Defaulted(IsUnset(inner, part) ? part?.Default ?? inner : inner, part);
            isChanged |= !ReferenceEquals(filled, inner);
            made.Add(new(key, filled));
        }

        foreach (var (key, part) in schema.Properties)
        {
            if (part.Default is { } given && value[key] is null)
            {
                isChanged = true;
                made.Add(new(key, Defaulted(given, part)));
            }
        }

        return isChanged ? InlineDocument.OfMap(new ValueList<KeyValuePair<string, InlineDocument>>([.. made])) : value;
    }

    private InlineDocument DefaultedList(InlineDocument value, Schema items)
    {
        var isChanged = false;
        var made = new InlineDocument[value.Items.Count];
        for (var i = 0; i < made.Length; i++)
        {
            var item = value.Items[i];
            made[i] = Defaulted(IsUnset(item, items) ? items.Default ?? item : item, items);
            isChanged |= !ReferenceEquals(made[i], item);
        }

        return isChanged ? InlineDocument.OfList(new(made)) : value;
    }

    private static bool IsUnset(InlineDocument value, Schema? schema) =>
        value.Kind == InlineDocumentKind.Null && schema?.Props.Nullable != true;
}
