namespace EksSpec.Rules;

/// <summary>The words of JSON schema that definitions don't know, and the form of those they do.</summary>
internal static partial class SchemaWords
{
    /// <summary>Looks at the schema that the report stands at.</summary>
    public static void Check(Schema schema, Report report)
    {
        var props = schema.Props;
        Forbid(props.RefProperty is { Length: > 0 }, "$ref", report);
        Forbid(props.Schema is { Length: > 0 }, "$schema", report);
        Forbid(props.Id is { Length: > 0 }, "id", report);
        Forbid(props.AdditionalItems is not null, "additionalItems", report);
        Forbid(props.PatternProperties is { Count: > 0 }, "patternProperties", report);
        Forbid(props.Definitions is { Count: > 0 }, "definitions", report);
        Forbid(props.Dependencies is not null, "dependencies", report);
        var isTuple = props.Items is InlineDocument { Kind: InlineDocumentKind.List };
        report.If(isTuple, WordKnown, "items", $"items is a list of schemas; it must be one schema.");
        report.If(props.UniqueItems == true, WordKnown, "uniqueItems", $"uniqueItems can't be true.", Mend.Remove);
        var keepsNot = props.XKubernetesPreserveUnknownFields == false;
        report.If(keepsNot, WordKnown, "x-kubernetes-preserve-unknown-fields", $"It is true or absent.", Mend.Remove);
        var keepsNone = schema is { IsIntOrString: true, KeepsUnknown: true };
        report.If(keepsNone, WordKnown, "x-kubernetes-preserve-unknown-fields", $"A number or a text has no fields.");
        var error = props.Pattern is { } pattern ? GoRegex.Error(pattern) : null;
        report.Misspelled(error, PatternCompiles, "pattern", $"The pattern '{props.Pattern}'");
    }

    private static void Forbid(bool isThere, string word, Report report) =>
        report.If(
            isThere,
            WordKnown,
            word[0] == '$' ? $"[{word}]" : word,
            $"A CustomResourceDefinition has no '{word}'.",
            Mend.Remove
        );
}
