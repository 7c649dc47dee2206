namespace EksSpec.CustomResources;

/// <summary>What resources of Flux have in common.</summary>
/// <remarks>Fields of Flux 2.9. Times are written as Go does, such as <c>10m0s</c>: there are no days.</remarks>
public abstract record FluxResource
{
    private protected FluxResource() { }

    /// <summary>Name of the resource.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Namespace of the resource.</summary>
    /// <value><c>metadata.namespace</c>.</value>
    public string Namespace { get; init; } = "flux-system";

    /// <summary>Labels of the resource.</summary>
    /// <value><c>metadata.labels</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Labels { get; init; }

    /// <summary>Annotations of the resource.</summary>
    /// <value><c>metadata.annotations</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Annotations { get; init; }

    /// <summary>How often Flux looks.</summary>
    /// <value><c>spec.interval</c>; <see langword="null"/> leaves it out. Most kinds require it.</value>
    public string? Interval { get; init; }

    /// <summary>Whether Flux leaves the resource alone.</summary>
    /// <value><c>spec.suspend</c>; <see langword="null"/> leaves it out. Without it: no.</value>
    public bool? Suspend { get; init; }

    private protected abstract string Api { get; }

    private protected abstract string Kind { get; }

    /// <summary>The resource as a document that can be written.</summary>
    public InlineDocument ToDocument() =>
        Fields.Map(
            ("apiVersion", Api),
            ("kind", Kind),
            (
                "metadata",
                Fields.Map(
                    ("name", Fields.Text(Name)),
                    ("namespace", Namespace),
                    ("labels", Fields.Map(Labels)),
                    ("annotations", Fields.Map(Annotations))
                )
            ),
            ("spec", Spec())
        );

    private protected abstract InlineDocument Spec();

    /// <summary>A reference that is a name only.</summary>
    private protected static InlineDocument? Named(string? name) => name is null ? null : Fields.Map(("name", name));

    private protected static InlineDocument? Texts(ValueList<string>? texts) =>
        Fields.List(texts, InlineDocument.OfText);
}
