namespace EksSpec.Rules;

/// <summary>The defaults that a schema gives its values.</summary>
internal static partial class SchemaDefaults
{
    /// <summary>Looks at the default of the schema that the report stands at.</summary>
    public static void Check(Schema schema, SchemaPlace place, SchemaMeta meta, Report report)
    {
        if (schema.Props.DefaultProperty is not InlineDocument value || place == SchemaPlace.Root)
        {
            return;
        }

        using var at = report.At("default");
        if (meta.HasNoDefaults)
        {
            report.Add(DefaultFits, "", "Here, in what every object has, there is no default.", null, Mend.Remove);
            return;
        }

        var (_, unknown) = SchemaForm.Of(value, schema, SpecPath.Root, schema.IsEmbedded);
        foreach (var fault in unknown)
        {
            report.If(true, DefaultFits, "", $"The schema has no field '{fault.Path}' that stands in the default.");
        }

        // Nulls are not dropped from a default.
        var faults = SchemaValues.Faults(value, schema, SpecPath.Root);
        foreach (var fault in faults)
        {
            var of = fault.Path.IsRoot ? "" : $"of '{fault.Path}' ";
            report.If(true, DefaultFits, "", $"The default {of}{fault.Error}.");
        }

        if (faults.Count == 0 && unknown.Count == 0)
        {
            CheckRules(value, schema, report);
        }
    }

    private static void CheckRules(InlineDocument value, Schema schema, Report report)
    {
        // An object that has the value already keeps it, and one that has none gets it: both have to be right.
        var rules = SchemaRules.Of(schema, schema.IsEmbedded);
        foreach (
            var answer in RuleAnswers
                .Of(value, rules, SpecPath.Root)
                .Concat(RuleAnswers.Of(value, rules, SpecPath.Root, hasOld: true))
                .DistinctBy(answer => answer.Message)
        )
        {
            report.If(!answer.IsUnsure, DefaultFits, "", $"{answer.Message}");
        }
    }
}
