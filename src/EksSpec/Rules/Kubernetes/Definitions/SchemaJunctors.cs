namespace EksSpec.Rules;

/// <summary>What stands within allOf, anyOf, oneOf and not: it may narrow values, not describe them.</summary>
internal static partial class SchemaJunctors
{
    /// <summary>Looks at the schema that the report stands at, but not at what its fields and items are.</summary>
    public static void Check(Schema schema, Report report) => CheckAll(schema, schema, TypedParts(schema), report);

    // A number or a text may say in two parts that it is either.
    private static IReadOnlyList<Schema>? TypedParts(Schema schema) =>
        !schema.IsIntOrString ? null
        : IsEither(schema.AnyOf) ? schema.AnyOf
        : schema.AllOf is [{ AnyOf: var parts }, ..] && IsEither(parts) ? parts
        : null;

    private static bool IsEither(IReadOnlyList<Schema> parts) => parts is [{ Type: "integer" }, { Type: "string" }];

    private static void CheckAll(Schema part, Schema? whole, IReadOnlyList<Schema>? typed, Report report)
    {
        CheckAll("allOf", part.AllOf, whole, typed, report);
        CheckAll("anyOf", part.AnyOf, whole, typed, report);
        CheckAll("oneOf", part.OneOf, whole, typed, report);
        if (part.Not is { } not)
        {
            using var at = report.At("not");
            CheckNested(not, whole, isTyped: false, typed, report);
        }
    }

    private static void CheckAll(
        string field,
        IReadOnlyList<Schema> parts,
        Schema? whole,
        IReadOnlyList<Schema>? typed,
        Report report
    )
    {
        for (var i = 0; i < parts.Count; i++)
        {
            using var at = report.At(field, i);
            CheckNested(parts[i], whole, ReferenceEquals(parts, typed), typed, report);
        }
    }

    private static void CheckNested(
        Schema part,
        Schema? whole,
        bool isTyped,
        IReadOnlyList<Schema>? typed,
        Report report
    )
    {
        var props = part.Props;
        Forbid(part.Type.Length > 0 && !isTyped, "type", report);
        Forbid(props.Title is { Length: > 0 }, "title", report);
        Forbid(props.Description is { Length: > 0 }, "description", report);
        Forbid(props.DefaultProperty is not null, "default", report);
        Forbid(props.Nullable == true, "nullable", report);
        Forbid(props.AdditionalProperties is not null, "additionalProperties", report);
        Forbid(part.KeepsUnknown, "x-kubernetes-preserve-unknown-fields", report);
        Forbid(part.IsEmbedded, "x-kubernetes-embedded-resource", report);
        Forbid(part.IsIntOrString, "x-kubernetes-int-or-string", report);
        Forbid(props.XKubernetesListType is not null, "x-kubernetes-list-type", report);
        Forbid(props.XKubernetesListMapKeys is { Count: > 0 }, "x-kubernetes-list-map-keys", report);
        Forbid(props.XKubernetesMapType is not null, "x-kubernetes-map-type", report);
        Forbid(props.XKubernetesValidations is { Count: > 0 }, "x-kubernetes-validations", report);
        SchemaWords.Check(part, report);
        CheckFields(part, whole, report);
        CheckAll(part, whole, typed, report);
    }

    // What is narrowed has to be described outside.
    private static void CheckFields(Schema part, Schema? whole, Report report)
    {
        foreach (var (name, property) in report.Each("properties", part.Properties))
        {
            var described = Described(name, whole);
            report.If(
                whole is not null && described is null,
                FieldDescribed,
                "",
                $"'{name}' is described nowhere else."
            );
            CheckNested(property, described, isTyped: false, null, report);
        }

        if (part.Items is { } items)
        {
            using var at = report.At("items");
            var described = whole?.Items;
            report.If(
                whole is not null && described is null,
                FieldDescribed,
                "",
                $"The items are described nowhere else."
            );
            CheckNested(items, described, isTyped: false, null, report);
        }
    }

    private static Schema? Described(string name, Schema? whole) =>
        whole?.Properties.TryGetValue(name, out var property) == true ? property : whole?.Additional;

    private static void Forbid(bool isThere, string field, Report report) =>
        report.If(
            isThere,
            OnlyNarrows,
            field,
            $"'{field}' can't stand here: it belongs to the schema around.",
            Mend.Remove
        );
}
