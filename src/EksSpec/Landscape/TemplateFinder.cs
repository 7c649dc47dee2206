using EksSpec.Reading.Binding;

namespace EksSpec;

/// <summary>Finds what the schema of a kind says in the way of a pod template.</summary>
internal sealed class TemplateFinder(string group, string kind)
{
    /// <summary>The places in the <c>spec</c> of a schema.</summary>
    public IEnumerable<PodTemplatePlace> Find(V1JSONSchemaProps root) =>
        Part(root, "spec") is { } spec ? In(spec, SpecPath.Root.Field("spec"), isOne: true) : [];

    // Of the items of a list each has its own number of replicas, which one path can't say.
    private IEnumerable<PodTemplatePlace> In(V1JSONSchemaProps props, SpecPath path, bool isOne)
    {
        var replicas = isOne && Part(props, "replicas") is { Type: "integer" } ? path.Field("replicas") : null;
        var fields = (props.Properties ?? new Dictionary<string, V1JSONSchemaProps>(0)).SelectMany(property =>
            At(property.Value, path.Field(property.Key), isOne, replicas)
        );
        var any = path.Entry("*");
        return fields
            .Concat(At(Whole(props.Items), any, isOne: false, null))
            .Concat(At(Whole(props.AdditionalProperties), any, isOne: false, null));
    }

    private IEnumerable<PodTemplatePlace> At(V1JSONSchemaProps? props, SpecPath path, bool isOne, SpecPath? replicas) =>
        props is null ? []
        : IsTemplate(props) ? [new(group, kind, path) { Replicas = replicas }]
        : In(props, path, isOne);

    private static bool IsTemplate(V1JSONSchemaProps props) =>
        Part(props, "spec") is { } spec
        && Part(spec, "containers") is { } containers
        && Whole(containers.Items) is { } container
        && Part(container, "name") is not null
        && Part(container, "image") is not null;

    private static V1JSONSchemaProps? Part(V1JSONSchemaProps props, string name) =>
        props.Properties?.TryGetValue(name, out var part) == true ? part : null;

    private static V1JSONSchemaProps? Whole(object? part) =>
        part switch
        {
            V1JSONSchemaProps props => props,
            InlineDocument { Kind: InlineDocumentKind.Map } map => SchemaReader.Read(map),
            _ => null,
        };
}
