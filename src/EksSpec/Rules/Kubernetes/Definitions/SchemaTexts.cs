using System.Globalization;

namespace EksSpec.Rules;

/// <summary>Whether a text has the length, the pattern and the format that a schema says.</summary>
internal static class SchemaTexts
{
    /// <summary>Looks at a text.</summary>
    public static void Check(string text, Schema schema, SpecPath path, List<SchemaFault> faults)
    {
        var props = schema.Props;
        if (props.MinLength is not null || props.MaxLength is not null)
        {
            CheckLength(text.EnumerateRunes().Count(), props, path, faults);
        }

        if (schema.Pattern?.Of(text) == false)
        {
            faults.Add(new(path, SchemaFaultKind.Text, $"does not match '{props.Pattern}'"));
        }

        if (schema.Format.Length > 0 && !OpenApiFormats.Fits(schema.Format, text))
        {
            faults.Add(new(path, SchemaFaultKind.Text, $"is no {schema.Format}"));
        }
    }

    private static void CheckLength(int length, V1JSONSchemaProps props, SpecPath path, List<SchemaFault> faults)
    {
        if (length < props.MinLength)
        {
            var error = $"has {length} characters; {props.MinLength} are the fewest";
            faults.Add(new(path, SchemaFaultKind.Text, string.Create(CultureInfo.InvariantCulture, $"{error}")));
        }

        if (length > props.MaxLength)
        {
            var error = $"has {length} characters; {props.MaxLength} are the most";
            faults.Add(new(path, SchemaFaultKind.TooLong, string.Create(CultureInfo.InvariantCulture, $"{error}")));
        }
    }
}
