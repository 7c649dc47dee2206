namespace EksSpec.Rules;

/// <summary>How large the values of a schema can be: an object has three megabytes at most.</summary>
internal static class SchemaShapes
{
    /// <summary>The most bytes of an object.</summary>
    public const double Request = 3 * 1024 * 1024;

    // A point in time or a duration, in quotes.
    private const double Time = 32;

    private static readonly CelShape Metadata = new(0)
    {
        Least = 2,
        Fields = new Dictionary<string, CelShape> { ["name"] = new(253 * 4), ["generateName"] = new(252 * 4) },
    };

    /// <summary>The shape of values; null where rules can't see them.</summary>
    public static CelShape? Of(Schema schema, bool isObject)
    {
        var props = schema.Props;
        if (schema.IsIntOrString)
        {
            return new(Request - 2);
        }

        switch (schema.Type)
        {
            case "array" when schema.Items is { } items && Of(items, items.IsEmbedded) is { } item:
                return new(props.MaxItems ?? Math.Floor((Request - 2) / (item.Least + 1))) { Least = 2, Items = item };
            case "object" when schema.Additional is { } values:
                return Of(values, values.IsEmbedded) is { } value
                    ? new(props.MaxProperties ?? Math.Floor((Request - 2) / (value.Least + 6)))
                    {
                        Least = 2,
                        Items = value,
                    }
                    : null;
            case "object":
                return OfObject(schema, isObject);
            case "string":
                return new(LengthOf(props)) { Least = 2 };
            case "boolean":
                return new(0) { Least = 4 };
            case "number" or "integer":
                return new(0);
            default:
                return null;
        }
    }

    private static double LengthOf(V1JSONSchemaProps props) =>
        props.Format is "duration" or "date" or "date-time" ? Time
        : props.MaxLength is { } most ? Math.Max(0, most) * (props.Format == "byte" ? 1 : 4)
        : props.EnumProperty is { Count: > 0 } words ? words.Max(word => (word as InlineDocument)?.Scalar?.Length ?? 0)
        : Request - 2;

    private static CelShape OfObject(Schema schema, bool isObject)
    {
        var fields = new Dictionary<string, CelShape>(StringComparer.Ordinal);
        var least = 2d;
        foreach (var (name, property) in schema.Properties)
        {
            if (Of(property, property.IsEmbedded) is not { } shape)
            {
                continue;
            }

            least +=
                schema.Props.Required?.Contains(name) == true && property.Default is null
                    ? name.Length + 4 + shape.Least
                    : 0;
            if (CelFieldName.Of(name) is { } field)
            {
                fields[field] = shape;
                fields.TryAdd(name, shape);
            }
        }

        if (isObject && !schema.SaysMetadata)
        {
            fields["apiVersion"] = fields["kind"] = new(Request - 2);
            fields["metadata"] = Metadata;
        }

        return new(0) { Least = least, Fields = fields };
    }
}
