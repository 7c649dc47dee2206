using System.Globalization;

namespace EksSpec.Rules;

/// <summary>Whether a value is what a schema says.</summary>
internal static class SchemaValues
{
    /// <summary>What is wrong with a value, with the path of each fault below it.</summary>
    public static IEnumerable<(string Path, string Error)> Errors(InlineDocument value, Schema schema) =>
        Errors(value, schema, schema, "");

    private static IEnumerable<(string Path, string Error)> Errors(
        InlineDocument value,
        Schema schema,
        Schema typed,
        string path
    )
    {
        if (value.Kind == InlineDocumentKind.Null)
        {
            return typed.Props.Nullable == true || typed.Type.Length == 0 ? [] : [(path, "is null")];
        }

        if (TypeError(value, typed) is { } error)
        {
            return [(path, error)];
        }

        var own = OwnErrors(value, schema).Select(own => (path, own));
        return own.Concat(InsideErrors(value, schema, typed, path)).Concat(JunctorErrors(value, schema, typed, path));
    }

    private static IEnumerable<(string Path, string Error)> InsideErrors(
        InlineDocument value,
        Schema schema,
        Schema typed,
        string path
    )
    {
        for (var i = 0; schema.Items is { } items && i < value.Items.Count; i++)
        {
            var below = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            foreach (var error in Errors(value.Items[i], items, typed.Items ?? items, below))
            {
                yield return error;
            }
        }

        foreach (var (key, inner) in value.Entries)
        {
            var below = path.Length == 0 ? key : $"{path}.{key}";
            var part = Part(schema, key);
            var described = Part(typed, key);
            if (described is null && !typed.KeepsUnknown && !IsOpen(typed) && !(typed.IsEmbedded && IsOfObject(key)))
            {
                yield return (below, "is no field of the schema");
            }

            foreach (var error in part is null ? [] : Errors(inner, part, described ?? part, below))
            {
                yield return error;
            }
        }

        foreach (var name in schema.Props.Required ?? [])
        {
            if (value.Kind == InlineDocumentKind.Map && value[name] is null)
            {
                yield return (path.Length == 0 ? name : $"{path}.{name}", "is missing");
            }
        }
    }

    private static bool IsOpen(Schema schema) =>
        schema.IsIntOrString || schema.Props.AdditionalProperties is true or InlineDocument { AsBoolean: true };

    private static bool IsOfObject(string key) => key is "apiVersion" or "kind" or "metadata";

    private static Schema? Part(Schema schema, string key) =>
        schema.Properties.TryGetValue(key, out var property) ? property : schema.Additional;

    private static IEnumerable<(string Path, string Error)> JunctorErrors(
        InlineDocument value,
        Schema schema,
        Schema typed,
        string path
    )
    {
        bool Fits(Schema part) => !Errors(value, part, typed, path).Any();
        foreach (var error in schema.AllOf.SelectMany(part => Errors(value, part, typed, path)))
        {
            yield return error;
        }

        if (schema.AnyOf.Count > 0 && !schema.AnyOf.Any(Fits))
        {
            yield return (path, "fits none of anyOf");
        }

        if (schema.OneOf.Count > 0 && schema.OneOf.Count(Fits) != 1)
        {
            yield return (path, "does not fit exactly one of oneOf");
        }

        if (schema.Not is { } not && Fits(not))
        {
            yield return (path, "fits what it must not");
        }
    }

    private static string? TypeError(InlineDocument value, Schema schema)
    {
        var kind = value.Kind switch
        {
            InlineDocumentKind.Text => "string",
            InlineDocumentKind.Boolean => "boolean",
            InlineDocumentKind.List => "array",
            InlineDocumentKind.Map => "object",
            _ => IsWhole(value) ? "integer" : "number",
        };
        var fits = schema.IsIntOrString
            ? kind is "integer" or "string"
            : schema.Type.Length == 0 || kind == schema.Type || (kind == "integer" && schema.Type == "number");
        return fits ? null : $"is of type {kind}, not {(schema.IsIntOrString ? "integer or string" : schema.Type)}";
    }

    private static bool IsWhole(InlineDocument value) =>
        Number(value) is { } number && double.IsInteger(number) && Math.Abs(number) < 1e19;

    private static double? Number(InlineDocument value) =>
        double.TryParse(value.Scalar, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<string> OwnErrors(InlineDocument value, Schema schema)
    {
        var props = schema.Props;
        if (props.EnumProperty is { Count: > 0 } words && !words.Any(word => value.Equals(word as InlineDocument)))
        {
            yield return "is none of enum";
        }

        var errors = value.Kind switch
        {
            InlineDocumentKind.Text => TextErrors(value.AsText!, props),
            InlineDocumentKind.Number => NumberErrors(Number(value) ?? 0, props),
            InlineDocumentKind.List => CountErrors(value.Items.Count, props.MinItems, props.MaxItems, "items"),
            InlineDocumentKind.Map => CountErrors(
                value.Entries.Count,
                props.MinProperties,
                props.MaxProperties,
                "properties"
            ),
            _ => [],
        };
        foreach (var error in errors)
        {
            yield return error;
        }
    }

    private static IEnumerable<string> TextErrors(string text, V1JSONSchemaProps props)
    {
        foreach (
            var error in CountErrors(text.EnumerateRunes().Count(), props.MinLength, props.MaxLength, "characters")
        )
        {
            yield return error;
        }

        if (props.Pattern is { } pattern && PatternMatch.Of(pattern, text) == false)
        {
            yield return $"does not match '{pattern}'";
        }
    }

    private static IEnumerable<string> NumberErrors(double number, V1JSONSchemaProps props)
    {
        if (number > props.Maximum || (props.ExclusiveMaximum == true && number >= props.Maximum))
        {
            yield return "is above maximum";
        }

        if (number < props.Minimum || (props.ExclusiveMinimum == true && number <= props.Minimum))
        {
            yield return "is below minimum";
        }

        if (props.MultipleOf is { } step and > 0 && !double.IsInteger(number / step))
        {
            yield return "is no multiple of multipleOf";
        }
    }

    private static IEnumerable<string> CountErrors(int count, long? min, long? max, string what)
    {
        if (count < min)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"has {count} {what}; {min} are the fewest");
        }

        if (count > max)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"has {count} {what}; {max} are the most");
        }
    }
}
