namespace EksSpec.Rules;

/// <summary>A map of a custom resource, or an object whose fields are called as CEL calls them.</summary>
internal sealed class SchemaMap(InlineDocument value, Schema schema, bool isObject) : CelMap
{
    private static readonly Schema Text = Schema.Of(new() { Type = "string" });

    private static readonly Schema Metadata = Schema.Of(
        new()
        {
            Type = "object",
            Properties = new Dictionary<string, V1JSONSchemaProps>
            {
                ["name"] = new() { Type = "string" },
                ["generateName"] = new() { Type = "string" },
            },
        }
    );

    private bool IsMap => !isObject && schema.Properties.Count == 0 && schema.Additional is not null;

    public override IEnumerable<(object Key, object Value)> Entries
    {
        get
        {
            foreach (var (key, inner) in value.Entries)
            {
                if (Seen(key, inner) is { } seen)
                {
                    yield return ((IsMap ? key : CelFieldName.Of(key)) ?? key, seen);
                }
            }
        }
    }

    public override object? Find(object key)
    {
        if (key is not string name)
        {
            return null;
        }

        // A field may be called by its own name too, where that is a word of the language.
        if (value[name] is { } own && (IsMap || CelFieldName.Of(name) == name || CelFieldName.IsReserved(name)))
        {
            return Seen(name, own);
        }

        foreach (var (field, inner) in IsMap ? [] : value.Entries)
        {
            if (CelFieldName.Of(field) == name)
            {
                return Seen(field, inner);
            }
        }

        return null;
    }

    // What the schema doesn't know is not seen, but compared.
    public override bool? Equals(CelMap other) =>
        other is SchemaMap map
            ? value.Entries.Count == map.Count && value.Entries.All(entry => map.HasSame(entry.Key, entry.Value, this))
            : null;

    private int Count => value.Entries.Count;

    private bool HasSame(string key, InlineDocument other, SchemaMap from) =>
        from.PartOf(key) is null
            ? value[key] is not { } unknown || InlineValues.AreSame(unknown, other)
            : (value[key] is { } inner ? Seen(key, inner) : null, from.Seen(key, other)) switch
            {
                (null, null) => true,
                ({ } mine, { } theirs) => CelEquality.AreEqual(mine, theirs),
                _ => false,
            };

    // In an object, what is null is absent.
    private object? Seen(string key, InlineDocument inner) =>
        (inner.Kind != InlineDocumentKind.Null || IsMap) && PartOf(key) is { } part
            ? SchemaData.Of(inner, part, part.IsEmbedded)
            : null;

    private Schema? PartOf(string key) =>
        !isObject || schema.SaysMetadata ? schema.PartOf(key)
        : key is "apiVersion" or "kind" ? Text
        : key == "metadata" ? Metadata
        : schema.PartOf(key);
}
