using System.Globalization;

namespace EksSpec.Rules;

/// <summary>
/// Values as the CEL rules of their schema see them. Source: the API server's <c>pkg/cel/common/values.go</c>.
/// </summary>
internal static class SchemaData
{
    private static readonly CelError Misfit = new("a value is not of the type of its schema");

    /// <summary>A value of an expression.</summary>
    public static object Of(InlineDocument value, Schema schema, bool isObject)
    {
        if (value.Kind == InlineDocumentKind.Null)
        {
            return schema.Props.Nullable == true ? CelNull.Value : Misfit;
        }

        if (schema.IsIntOrString)
        {
            return value.AsText ?? Whole(value) ?? (object)Misfit;
        }

        return schema.Type switch
        {
            "object" when value.Kind == InlineDocumentKind.Map => new SchemaMap(value, schema, isObject),
            "array" when value.Kind == InlineDocumentKind.List && schema.Items is { } items => ListOf(
                value,
                schema,
                items
            ),
            "string" when value.AsText is { } text => OfText(text, schema.Props.Format),
            "boolean" when value.AsBoolean is { } flag => flag,
            "number" when value.Kind == InlineDocumentKind.Number => GoNumber.Of(value.Scalar!).Value,
            "integer" => Whole(value) ?? (object)Misfit,
            // What rules can't look into, they can still compare.
            "" when schema.KeepsUnknown => value,
            _ => Misfit,
        };
    }

    private static long? Whole(InlineDocument value) =>
        value.Kind == InlineDocumentKind.Number && GoNumber.Of(value.Scalar!) is { IsWhole: true } number
            ? number.Whole
            : null;

    private static CelList ListOf(InlineDocument value, Schema schema, Schema items)
    {
        var made = new object[value.Items.Count];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = Of(value.Items[i], items, items.IsEmbedded);
        }

        return new(made)
        {
            Zero =
                items.Type == "number" ? 0d
                : items.Props.Format == "duration" ? new CelDuration(0)
                : 0L,
            IsSet = schema.Props.XKubernetesListType == "set",
            Keys =
                schema.Props.XKubernetesListType == "map"
                    ? [.. (schema.Props.XKubernetesListMapKeys ?? []).Select(key => CelFieldName.Of(key) ?? key)]
                    : null,
        };
    }

    private static object OfText(string text, string? format) =>
        format switch
        {
            "duration" => OpenApiDuration.TryParse(text, out var duration)
                ? new CelDuration(duration)
                : new CelError("a text is no duration"),
            "date" => DateTime.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var day
            )
                ? day
                : new CelError("a text is no date"),
            "date-time" => Rfc3339.TryParse(text.ToUpperInvariant(), out var time)
                ? time
                : new CelError("a text is no point in time"),
            "byte" => GoBase64.Decode(text.Replace('-', '+').Replace('_', '/'))
                ?? new CelError("a text is no base64") as object,
            _ => text,
        };
}
