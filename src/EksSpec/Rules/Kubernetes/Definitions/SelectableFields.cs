namespace EksSpec.Rules;

/// <summary>The fields by which custom resources can be listed.</summary>
internal static partial class SelectableFields
{
    private const int Most = 8;

    /// <summary>Looks at the fields.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="schema">The schema they lie in; absent where the version has none.</param>
    /// <param name="report">Where to put the findings.</param>
    public static void Check(IList<V1SelectableField>? fields, Schema? schema, Report report)
    {
        var count = fields?.Count ?? 0;
        report.If(count > Most, FieldFits, "selectableFields", $"There are {count} selectable fields; {Most} can be.");
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in report.Each("selectableFields", fields))
        {
            if (report.Required(field.JsonPath, FieldFits, "jsonPath"))
            {
                report.Misspelled(Error(field.JsonPath, schema), FieldFits, "jsonPath", $"The path '{field.JsonPath}'");
                report.If(!paths.Add(field.JsonPath), FieldFits, "jsonPath", $"'{field.JsonPath}' is given twice.");
            }
        }
    }

    private static string? Error(string path, Schema? schema)
    {
        if (path is not ['.', ..])
        {
            return "does not begin with a dot";
        }

        if (schema is null)
        {
            return null;
        }

        var found = FieldPaths.Find(path, schema, lists: false);
        return found is null || path == ".metadata" || path.StartsWith(".metadata.", StringComparison.Ordinal)
                ? "names no field of the schema"
            : found.Type is "string" or "boolean" or "integer" ? null
            : "is no text, boolean or whole number";
    }
}
