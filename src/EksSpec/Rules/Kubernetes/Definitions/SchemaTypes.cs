namespace EksSpec.Rules;

/// <summary>What the CEL rules of a schema know of its values.</summary>
internal static class SchemaTypes
{
    private static readonly CelType Metadata = CelType.Object(
        "ObjectMeta",
        new Dictionary<string, CelType> { ["name"] = CelType.Text, ["generateName"] = CelType.Text }
    );

    /// <summary>The type of a schema's values; null where rules can't see them.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="isObject">Whether its values are whole objects, with a kind and metadata.</param>
    public static CelType? Of(Schema schema, bool isObject) =>
        schema.IsIntOrString
            ? CelType.Dyn
            : schema.Type switch
            {
                "array" => schema.Items is { } items && Of(items) is { } item ? CelType.ListOf(item) : null,
                "object" when schema.Additional is { } values => Of(values) is { } value
                    ? CelType.MapOf(CelType.Text, value)
                    : null,
                "object" => CelType.Object("object", Fields(schema, isObject)),
                "string" => schema.Props.Format switch
                {
                    "byte" => CelType.Bytes,
                    "duration" => CelType.Duration,
                    "date" or "date-time" => CelType.Timestamp,
                    _ => CelType.Text,
                },
                "boolean" => CelType.Bool,
                "number" => CelType.Double,
                "integer" => CelType.Int,
                _ => null,
            };

    private static CelType? Of(Schema schema) => Of(schema, schema.IsEmbedded);

    private static Dictionary<string, CelType> Fields(Schema schema, bool isObject)
    {
        var fields = new Dictionary<string, CelType>(StringComparer.Ordinal);
        if (isObject && !schema.SaysMetadata)
        {
            fields["apiVersion"] = fields["kind"] = CelType.Text;
            fields["metadata"] = Metadata;
        }

        foreach (var (name, property) in schema.Properties)
        {
            if (
                Of(property) is { } type
                && CelFieldName.Of(name) is { } field
                && !(isObject && fields.ContainsKey(field))
            )
            {
                fields[field] = type;
            }
        }

        return fields;
    }
}
