namespace EksSpec.CustomResources;

/// <summary>Objects that the Flux Operator makes, once for each input: a <c>ResourceSet</c> of <c>fluxcd.controlplane.io/v1</c>.</summary>
public sealed record ResourceSet
{
    /// <summary>Name of the set.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Namespace of the set.</summary>
    /// <value><c>metadata.namespace</c>.</value>
    public string Namespace { get; init; } = "flux-system";

    /// <summary>Inputs that stand in the set itself.</summary>
    /// <value><c>spec.inputs</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<InlineDocument>? Inputs { get; init; }

    /// <summary>Names of the <c>ResourceSetInputProvider</c>s that find inputs.</summary>
    /// <value><c>spec.inputsFrom</c>; empty leaves it out.</value>
    public ValueList<string> Providers { get; init; } = [];

    /// <summary>Whether every input of a provider meets every one of the others, instead of each standing alone.</summary>
    /// <value><c>spec.inputStrategy</c>: <c>Permute</c>, none where a provider finds nothing; <see langword="false"/> leaves it out.</value>
    public bool Permutes { get; init; }

    /// <summary>The account whose rights apply the objects.</summary>
    /// <value><c>spec.serviceAccountName</c>; <see langword="null"/> leaves it out: the operator's own.</value>
    public string? ServiceAccount { get; init; }

    /// <summary>The objects, as a template of YAML.</summary>
    /// <value><c>spec.resourcesTemplate</c>.</value>
    public string? Template { get; init; }

    internal InlineDocument ToDocument(InlineDocument objectLabels)
    {
        var spec = Fields.Map(
            ("inputs", Inputs is null ? null : InlineDocument.OfList(Inputs)),
            ("inputsFrom", Providers.Count == 0 ? null : Fields.List(Providers, From)),
            ("inputStrategy", Permutes ? Fields.Map(("name", "Permute"), ("includeEmptyProviders", true)) : null),
            ("serviceAccountName", Fields.Text(ServiceAccount)),
            ("resourcesTemplate", Fields.Text(Template))
        );
        return Fields.Map(
            ("apiVersion", ResourceSetInputProvider.Api),
            ("kind", "ResourceSet"),
            ("metadata", Fields.Map(("name", Fields.Text(Name)), ("namespace", Namespace), ("labels", objectLabels))),
            ("spec", spec)
        );
    }

    private static InlineDocument From(string provider) =>
        Fields.Map(
            ("apiVersion", ResourceSetInputProvider.Api),
            ("kind", ResourceSetInputProvider.Kind),
            ("name", provider)
        );
}
