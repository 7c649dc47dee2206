namespace EksSpec.Rules;

/// <summary>The defaults that a schema gives its values.</summary>
internal static partial class SchemaDefaults
{
    /// <summary>Looks at the default of the schema that the report stands at.</summary>
    public static void Check(Schema schema, SchemaPlace place, Report report)
    {
        if (schema.Props.DefaultProperty is not InlineDocument value || place == SchemaPlace.Root)
        {
            return;
        }

        using var at = report.At("default");
        foreach (var (path, error) in SchemaValues.Errors(value, schema))
        {
            report.If(true, DefaultFits, "", $"The default {(path.Length == 0 ? "" : $"of '{path}' ")}{error}.");
        }
    }
}
