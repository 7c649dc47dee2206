namespace EksSpec.Rules;

/// <summary>Whether a schema is structural: every value has one type, said in one place.</summary>
internal static partial class SchemaParts
{
    private static readonly string[] Types = ["array", "boolean", "integer", "number", "object", "string"];

    /// <summary>Looks at the schema that the report stands at, and all within it.</summary>
    public static void Check(Schema schema, SchemaPlace place, Report report) => Check(schema, place, default, report);

    private static void Check(Schema schema, SchemaPlace place, SchemaMeta meta, Report report)
    {
        var props = schema.Props;
        CheckType(schema, place, report);
        SchemaWords.Check(schema, report);
        SchemaLists.Check(schema, report);
        CheckEmbedded(schema, meta, report);
        CheckMaps(schema, report);
        if (place == SchemaPlace.Root || schema.IsEmbedded)
        {
            CheckMetadata(schema, place, report);
        }

        SchemaJunctors.Check(schema, report);
        SchemaDefaults.Check(schema, place, meta, report);
        CheckPart(props.Items, schema.Items, "items", SchemaPlace.Item, meta, report);
        CheckPart(
            props.AdditionalProperties,
            schema.Additional,
            "additionalProperties",
            SchemaPlace.Field,
            meta.InMap,
            report
        );
        foreach (var (name, property) in report.Each("properties", schema.Properties))
        {
            Check(property, SchemaPlace.Field, meta.In(name, schema, place), report);
        }
    }

    private static void CheckPart(
        object? part,
        Schema? schema,
        string field,
        SchemaPlace place,
        SchemaMeta meta,
        Report report
    )
    {
        report.If(Schema.IsUnreadable(part, schema), PartReadable, field, $"'{field}' can't be decoded as a schema.");
        if (schema is not null)
        {
            using var at = report.At(field);
            Check(schema, place, meta, report);
        }
    }

    private static void CheckType(Schema schema, SchemaPlace place, Report report)
    {
        var (props, type) = (schema.Props, schema.Type);
        if (type.Length > 0)
        {
            report.OneOf(type, Types, TypeNeeded, "type");
        }
        else if (schema.IsEmbedded || (!schema.IsIntOrString && !schema.KeepsUnknown))
        {
            var of = place switch
            {
                SchemaPlace.Root => "the root",
                SchemaPlace.Item => "the items of a list",
                _ => "a field",
            };
            report.Add(TypeNeeded, "type", $"No type is given for {of}.", null);
        }

        var isBare = type == "array" && props.Items is null;
        report.If(isBare, TypeNeeded, "items", $"A list needs items.");
    }

    private static void CheckMaps(Schema schema, Report report)
    {
        var props = schema.Props;
        var isMap = props.AdditionalProperties is not (null or true or InlineDocument { AsBoolean: true });
        var isBoth = isMap && schema.Properties.Count > 0;
        report.If(isBoth, MapFits, "additionalProperties", $"properties and additionalProperties stand together.");
        if (props.XKubernetesMapType is { Length: > 0 } kind)
        {
            report.OneOf(kind, ["atomic", "granular"], MapFits, "x-kubernetes-map-type");
            var isOther = schema.Type != "object";
            report.If(isOther, MapFits, "type", $"x-kubernetes-map-type is for type object, not '{schema.Type}'.");
        }
    }

    private static void CheckEmbedded(Schema schema, SchemaMeta meta, Report report)
    {
        if (!schema.IsEmbedded)
        {
            return;
        }

        var isOther = schema.Type is not ("object" or "");
        report.If(isOther, EmbeddedFits, "type", $"An embedded resource is of type object, not '{schema.Type}'.");
        var isMap = schema.Props.AdditionalProperties is not null;
        report.If(isMap, EmbeddedFits, "additionalProperties", $"An embedded resource is no map.");
        const string Word = "x-kubernetes-embedded-resource";
        report.If(meta.IsInside, EmbeddedFits, Word, $"In the metadata of an object there is no other object.");
        report.If(schema.IsIntOrString, EmbeddedFits, Word, $"A number or a text is no object.");
        var isEmpty = schema.Properties.Count == 0 && !schema.KeepsUnknown;
        report.If(isEmpty, EmbeddedFits, "properties", $"The embedded resource has no properties and keeps none.");
    }

    // kind, apiVersion and metadata are the server's own.
    private static void CheckMetadata(Schema schema, SchemaPlace place, Report report)
    {
        using var at = report.At("properties");
        foreach (var (name, property) in schema.Properties)
        {
            var type = name switch
            {
                "kind" or "apiVersion" => "string",
                "metadata" => "object",
                _ => property.Type,
            };
            var isOther = property.Type != type;
            report.If(isOther, MetadataFits, $"{name}.type", $"'{name}' is of type {type}, not '{property.Type}'.");
            if (name == "metadata" && place == SchemaPlace.Root)
            {
                CheckInMetadata(property, report);
            }
        }
    }

    // Of metadata a schema may only narrow the names.
    private static void CheckInMetadata(Schema metadata, Report report)
    {
        using var at = report.At("metadata");
        var isMore = metadata.Properties.Keys.Any(name => name is not ("name" or "generateName"));
        var props = metadata.Props;
        var hasOther =
            isMore
            || props.AdditionalProperties is not null
            || props.DefaultProperty is not null
            || props.Required is { Count: > 0 }
            || props.Nullable == true
            || props.MaxProperties is not null
            || props.MinProperties is not null
            || props.EnumProperty is { Count: > 0 }
            || props.XKubernetesPreserveUnknownFields is not null
            || props.XKubernetesMapType is not null
            || props.XKubernetesValidations is { Count: > 0 }
            || metadata.AllOf.Count + metadata.AnyOf.Count + metadata.OneOf.Count > 0
            || metadata.Not is not null;
        report.If(hasOther, MetadataFits, "", $"Of metadata a schema can only say what name and generateName are.");
    }
}
