using System.Globalization;

namespace EksSpec.Rules;

/// <summary>
/// Whether a value is what a schema says, as the API server looks at it: what is unknown was dropped before, and defaults are
/// put in. Source: kube-openapi's <c>pkg/validation/validate</c>.
/// </summary>
internal static class SchemaValues
{
    /// <summary>What is wrong with a value, with the path of each fault.</summary>
    public static List<SchemaFault> Faults(InlineDocument value, Schema schema, SpecPath path)
    {
        List<SchemaFault> faults = [];
        Check(value, schema, path, faults);
        return faults;
    }

    private static void Check(InlineDocument value, Schema schema, SpecPath path, List<SchemaFault> faults)
    {
        if (TypeError(value, schema) is { } error)
        {
            faults.Add(new(path, SchemaFaultKind.Type, error));
            return;
        }

        CheckEnum(value, schema, path, faults);
        switch (value.Kind)
        {
            case InlineDocumentKind.Null:
                return;
            case InlineDocumentKind.Text:
                SchemaTexts.Check(value.AsText!, schema, path, faults);
                break;
            case InlineDocumentKind.Number:
                CheckNumber(GoNumber.Of(value.Scalar!), schema, path, faults);
                break;
            case InlineDocumentKind.List:
                CheckItems(value, schema, path, faults);
                break;
            case InlineDocumentKind.Map:
                CheckEntries(value, schema, path, faults);
                break;
        }

        CheckJunctors(value, schema, path, faults);
    }

    private static string? TypeError(InlineDocument value, Schema schema)
    {
        if (value.Kind == InlineDocumentKind.Null)
        {
            return schema.Props.Nullable == true || !schema.IsTyped ? null : "is null";
        }

        var kind = value.Kind switch
        {
            InlineDocumentKind.Text => "string",
            InlineDocumentKind.Boolean => "boolean",
            InlineDocumentKind.List => "array",
            InlineDocumentKind.Map => "object",
            _ => GoNumber.Of(value.Scalar!).IsInteger ? "integer" : "number",
        };
        var fits = schema.IsIntOrString
            ? kind is "integer" or "string"
            : schema.Type.Length == 0
                || kind == schema.Type
                || (kind == "integer" && schema.Type == "number")
                // A text with a format is asked for its format only, and a list then for nothing.
                || (kind == "array" && schema is { Type: "string", Format.Length: > 0 });
        return fits ? null : $"is of type {kind}, not {(schema.IsIntOrString ? "integer or string" : schema.Type)}";
    }

    private static void CheckEnum(InlineDocument value, Schema schema, SpecPath path, List<SchemaFault> faults)
    {
        if (
            schema.Props.EnumProperty is not { Count: > 0 } words
            || words.Any(word => word is InlineDocument other && InlineValues.AreSame(value, other))
        )
        {
            return;
        }

        string[] texts = [.. words.OfType<InlineDocument>().Select(word => word.Scalar).OfType<string>()];
        faults.Add(
            new(path, SchemaFaultKind.Enum, $"is not one of {string.Join(", ", texts)}")
            {
                Mend = value.AsText is { } text ? Mend.Word(text, texts) : default,
            }
        );
    }

    private static void CheckNumber(GoNumber number, Schema schema, SpecPath path, List<SchemaFault> faults)
    {
        var props = schema.Props;
        var isTooLarge = (schema.Type, props.Format) switch
        {
            ("integer", "int32") => number.Value is < int.MinValue or > int.MaxValue,
            ("number", "float") => float.IsInfinity((float)number.Value),
            _ => false,
        };
        if (isTooLarge)
        {
            faults.Add(new(path, SchemaFaultKind.Number, $"is too large for {props.Format}"));
        }

        var above = props.Maximum is { } most ? number.CompareTo(most) : -1;
        if (above > 0 || (above == 0 && props.ExclusiveMaximum == true))
        {
            faults.Add(
                new(path, SchemaFaultKind.Number, Limit(above == 0 ? "is not below" : "is above", props.Maximum))
            );
        }

        var below = props.Minimum is { } least ? number.CompareTo(least) : 1;
        if (below < 0 || (below == 0 && props.ExclusiveMinimum == true))
        {
            faults.Add(
                new(path, SchemaFaultKind.Number, Limit(below == 0 ? "is not above" : "is below", props.Minimum))
            );
        }

        if (props.MultipleOf is { } step and > 0 && !number.IsMultipleOf(step))
        {
            faults.Add(new(path, SchemaFaultKind.Number, Limit("is no multiple of", step)));
        }
    }

    private static string Limit(string word, double? limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{word} {limit}");

    private static void CheckItems(InlineDocument value, Schema schema, SpecPath path, List<SchemaFault> faults)
    {
        CheckCount(value.Items.Count, schema.Props.MinItems, schema.Props.MaxItems, "items", path, faults);
        for (var i = 0; schema.Items is { } items && i < value.Items.Count; i++)
        {
            Check(value.Items[i], items, path.Item(i), faults);
        }
    }

    private static void CheckEntries(InlineDocument value, Schema schema, SpecPath path, List<SchemaFault> faults)
    {
        var before = faults.Count;
        CheckCount(value.Entries.Count, schema.Props.MinProperties, schema.Props.MaxProperties, "fields", path, faults);
        if (faults.Count > before)
        {
            return;
        }

        foreach (var (key, inner) in value.Entries)
        {
            if (schema.PartOf(key) is { } part)
            {
                Check(inner, part, path.Field(key), faults);
            }
        }

        foreach (var name in schema.Props.Required ?? [])
        {
            if (value[name] is null)
            {
                faults.Add(new(path.Field(name), SchemaFaultKind.Missing, "is missing"));
            }
        }
    }

    private static void CheckCount(
        int count,
        long? min,
        long? max,
        string what,
        SpecPath path,
        List<SchemaFault> faults
    )
    {
        if (count < min)
        {
            var error = string.Create(CultureInfo.InvariantCulture, $"has {count} {what}; {min} are the fewest");
            faults.Add(new(path, SchemaFaultKind.TooFew, error));
        }

        if (count > max)
        {
            var error = string.Create(CultureInfo.InvariantCulture, $"has {count} {what}; {max} are the most");
            faults.Add(new(path, SchemaFaultKind.TooMany, error));
        }
    }

    private static void CheckJunctors(InlineDocument value, Schema schema, SpecPath path, List<SchemaFault> faults)
    {
        bool Fits(Schema part) => Faults(value, part, path).Count == 0;
        foreach (var part in schema.AllOf)
        {
            Check(value, part, path, faults);
        }

        if (schema.AnyOf.Count > 0 && !schema.AnyOf.Any(Fits))
        {
            faults.Add(new(path, SchemaFaultKind.Combination, "fits none of what the schema lets choose from (anyOf)"));
        }

        if (schema.OneOf.Count > 0 && schema.OneOf.Count(Fits) is not 1 and var count)
        {
            var error =
                count == 0
                    ? "fits none of what the schema lets choose from (oneOf)"
                    : "fits more than one of what the schema lets choose from (oneOf)";
            faults.Add(new(path, SchemaFaultKind.Combination, error));
        }

        if (schema.Not is { } not && Fits(not))
        {
            faults.Add(new(path, SchemaFaultKind.Combination, "is what the schema excludes (not)"));
        }
    }
}
