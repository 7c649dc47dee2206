namespace EksSpec.Rules;

/// <summary>The schema of a whole custom resource.</summary>
internal static partial class SchemaRoots
{
    /// <summary>Looks at the schema that the report stands at.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="hasStatus">Whether the version keeps its status apart.</param>
    /// <param name="report">Where to put the findings.</param>
    public static void Check(Schema schema, bool hasStatus, Report report)
    {
        var props = schema.Props;
        var isOther = schema.Type.Length > 0 && schema.Type != "object";
        report.If(isOther, RootFits, "type", $"The root is of type object, not '{schema.Type}'.", Mend.Text("object"));
        report.If(props.Nullable == true, RootFits, "nullable", $"The root can't be null.", Mend.Remove);
        var isWhole = schema.IsEmbedded;
        report.If(isWhole, RootFits, "x-kubernetes-embedded-resource", $"The root is an object already.", Mend.Remove);
        report.If(props.AdditionalProperties is not null, RootFits, "additionalProperties", $"The root is no map.");
        if (hasStatus)
        {
            Forbid(props.AllOf is not null, "allOf", report);
            Forbid(props.AnyOf is not null, "anyOf", report);
            Forbid(props.OneOf is not null, "oneOf", report);
            Forbid(props.Not is not null, "not", report);
            Forbid(props.DefaultProperty is not null, "default", report);
        }

        SchemaParts.Check(schema, SchemaPlace.Root, report);
        ValidationRules.Check(schema, report);
    }

    private static void Forbid(bool isThere, string field, Report report) =>
        report.If(isThere, RootFits, field, $"Beside the subresource status the root has no {field}.");
}
