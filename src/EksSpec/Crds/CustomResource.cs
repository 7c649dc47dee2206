using System.ComponentModel;

namespace EksSpec.CustomResources;

/// <summary>A custom resource whose record the compiler made of its CustomResourceDefinition.</summary>
/// <remarks>
/// <c>&lt;EksSpecCrd Include="crds/*.yaml" /&gt;</c> in a project makes such a record for each kind. Give it to
/// <c>AddCustomResource</c> of an environment or a cluster.
/// </remarks>
public abstract record CustomResource
{
    /// <summary>Name of the resource.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Namespace of the resource.</summary>
    /// <value>
    /// <c>metadata.namespace</c>; <see langword="null"/> leaves it out, and an environment then puts in its own, unless objects of
    /// the kind are of the whole cluster.
    /// </value>
    public string? Namespace { get; init; }

    /// <summary>Labels of the resource.</summary>
    /// <value><c>metadata.labels</c>; <see langword="null"/> leaves it out. Builders add the labels that all their objects have.</value>
    public ValueMap<string>? Labels { get; init; }

    /// <summary>Annotations of the resource.</summary>
    /// <value><c>metadata.annotations</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Annotations { get; init; }

    /// <summary>All else that its metadata says, such as <c>finalizers</c>.</summary>
    /// <value>Other fields of <c>metadata</c>; <see langword="null"/> for none.</value>
    public ValueMap<InlineDocument>? OtherMetadata { get; init; }

    /// <summary>What is known of the kind.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract CustomResourceKind OwnKind { get; }

    /// <summary>What is known of the kind.</summary>
    internal CustomResourceKind KnownKind => OwnKind;

    /// <summary>The resource as a document that can be written.</summary>
    public InlineDocument ToDocument()
    {
        CustomFields fields = new();
        fields.Add("apiVersion", OwnKind.ApiVersion);
        fields.Add("kind", OwnKind.Name);
        fields.Add("metadata", MetadataDocument() is { Entries.Count: > 0 } metadata ? metadata : null);
        Write(fields);
        return fields.ToDocument();
    }

    /// <summary>Its metadata as a document.</summary>
    internal InlineDocument MetadataDocument()
    {
        CustomFields metadata = new();
        metadata.Add("name", Name);
        metadata.Add("namespace", Namespace);
        metadata.Add("labels", Labels);
        metadata.Add("annotations", Annotations);
        metadata.AddAll(OtherMetadata);
        return metadata.ToDocument();
    }

    /// <summary>Adds the fields beside the metadata.</summary>
    /// <param name="fields">Where to add.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void Write(CustomFields fields);
}
