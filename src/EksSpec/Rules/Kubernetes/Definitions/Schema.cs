using EksSpec.Reading.Binding;

namespace EksSpec.Rules;

/// <summary>A schema of custom resources with all that is in it, read once.</summary>
internal sealed class Schema
{
    private Schema(V1JSONSchemaProps props)
    {
        Props = props;
        Items = props.Items is InlineDocument { Kind: InlineDocumentKind.List } ? null : Part(props.Items);
        Additional = Part(props.AdditionalProperties);
        Properties = (props.Properties ?? new Dictionary<string, V1JSONSchemaProps>(0)).ToDictionary(
            property => property.Key,
            property => new Schema(property.Value ?? new()),
            StringComparer.Ordinal
        );
        AllOf = Parts(props.AllOf);
        AnyOf = Parts(props.AnyOf);
        OneOf = Parts(props.OneOf);
        Not = props.Not is null ? null : new(props.Not);
        Pattern = props.Pattern is null ? null : new(props.Pattern);
        Format = props.Format is { } format && Type is "" or "string" && OpenApiFormats.IsKnown(format) ? format : "";
    }

    /// <summary>What it says itself.</summary>
    public V1JSONSchemaProps Props { get; }

    /// <summary>The type; empty where none is given.</summary>
    public string Type => Props.Type ?? "";

    /// <summary>Whether it says a type at all.</summary>
    public bool IsTyped => Type.Length > 0 || IsIntOrString;

    /// <summary>The format of texts, where the server looks at it; else empty.</summary>
    public string Format { get; }

    /// <summary>What texts match.</summary>
    public PatternMatch? Pattern { get; }

    /// <summary>The value where nobody writes one.</summary>
    public InlineDocument? Default =>
        Props.DefaultProperty as InlineDocument is { Kind: not InlineDocumentKind.Null } value ? value : null;

    /// <summary>What the items of a list are.</summary>
    public Schema? Items { get; }

    /// <summary>What the values of a map are.</summary>
    public Schema? Additional { get; }

    /// <summary>What each field is.</summary>
    public IReadOnlyDictionary<string, Schema> Properties { get; }

    /// <summary>What holds besides, all of it.</summary>
    public IReadOnlyList<Schema> AllOf { get; }

    /// <summary>What holds besides, some of it.</summary>
    public IReadOnlyList<Schema> AnyOf { get; }

    /// <summary>What holds besides, one of it.</summary>
    public IReadOnlyList<Schema> OneOf { get; }

    /// <summary>What must not hold.</summary>
    public Schema? Not { get; }

    /// <summary>Whether values are numbers or text.</summary>
    public bool IsIntOrString => Props.XKubernetesIntOrString == true;

    /// <summary>Whether fields that it doesn't name stay.</summary>
    public bool KeepsUnknown => Props.XKubernetesPreserveUnknownFields == true;

    /// <summary>Whether values are whole objects with a kind of their own.</summary>
    public bool IsEmbedded => Props.XKubernetesEmbeddedResource == true;

    /// <summary>Whether it describes kind, apiVersion and metadata of whole objects itself.</summary>
    public bool SaysMetadata =>
        TypeOf("kind") == "string"
        && TypeOf("apiVersion") == "string"
        && TypeOf("metadata") == "object"
        && Properties["metadata"].TypeOf("name") == "string"
        && Properties["metadata"].TypeOf("generateName") == "string";

    /// <summary>Whether it lets in any field.</summary>
    public bool IsOpen => Props.AdditionalProperties is true or InlineDocument { AsBoolean: true };

    /// <summary>What a field or an entry of a map is; null where nothing is said of it.</summary>
    public Schema? PartOf(string key) => Properties.TryGetValue(key, out var property) ? property : Additional;

    /// <summary>Reads a schema.</summary>
    public static Schema Of(V1JSONSchemaProps props) => new(props);

    /// <summary>Whether a part that upstream leaves open is there and is neither a schema nor what else may stand there.</summary>
    /// <param name="part">The part.</param>
    /// <param name="read">The schema that was read of it.</param>
    public static bool IsUnreadable(object? part, Schema? read) =>
        read is null && part is InlineDocument { Kind: InlineDocumentKind.Map };

    private string? TypeOf(string property) => Properties.TryGetValue(property, out var schema) ? schema.Type : null;

    private static Schema? Part(object? part) =>
        part switch
        {
            V1JSONSchemaProps props => new(props),
            InlineDocument { Kind: InlineDocumentKind.Map } map when SchemaReader.Read(map) is { } read => new(read),
            _ => null,
        };

    private static Schema[] Parts(IList<V1JSONSchemaProps>? parts) =>
        parts is null ? [] : [.. parts.Select(part => new Schema(part ?? new()))];
}
