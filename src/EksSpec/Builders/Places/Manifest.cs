using k8s;

namespace EksSpec.Builders;

/// <summary>One object, made for one place, with the lines of C# behind it.</summary>
internal sealed record Manifest(object Document, string Kind, string Name, string? Namespace, Origins Origins)
{
    /// <summary>The nodes that its pods have to run on.</summary>
    public IReadOnlyList<NodeDemand> Demands { get; init; } = [];

    /// <summary>Whether verbs wrote it; else it came as it is.</summary>
    public bool HasVerbs { get; init; } = true;

    /// <summary>How messages call it: <c>Deployment staging/api</c>.</summary>
    public string Title => Namespace is null ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}";

    /// <summary>Takes name and namespace from the object itself, as <c>Configure</c> may have changed them.</summary>
    public static Manifest Of(IKubernetesObject<V1ObjectMeta> document, Origins origins) =>
        new(document, document.Kind, document.Metadata?.Name ?? "", document.Metadata?.NamespaceProperty, origins);

    /// <summary>Takes kind, name and namespace from a custom resource itself.</summary>
    public static Manifest Of(InlineDocument document, Origins origins)
    {
        var metadata = document["metadata"];
        return new(
            document,
            document["kind"]?.AsText ?? "",
            metadata?["name"]?.AsText ?? "",
            metadata?["namespace"]?.AsText,
            origins
        );
    }
}
