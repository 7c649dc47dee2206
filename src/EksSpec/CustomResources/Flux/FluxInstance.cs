namespace EksSpec.CustomResources;

/// <summary>A Flux that the Flux Operator installs: a <c>FluxInstance</c> of <c>fluxcd.controlplane.io/v1</c>.</summary>
public sealed record FluxInstance
{
    /// <summary>Name of the instance: there is one in a cluster.</summary>
    /// <value><c>metadata.name</c>.</value>
    public string Name { get; init; } = "flux";

    /// <summary>Its namespace.</summary>
    /// <value><c>metadata.namespace</c>.</value>
    public string Namespace { get; init; } = "flux-system";

    /// <summary>Labels of the resource.</summary>
    /// <value><c>metadata.labels</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Labels { get; init; }

    /// <summary>Version of Flux, or a range, such as <c>2.9.x</c>.</summary>
    /// <value><c>spec.distribution.version</c>; required.</value>
    public string? Version { get; init; }

    /// <summary>Registry of its images.</summary>
    /// <value><c>spec.distribution.registry</c>.</value>
    public string Registry { get; init; } = "ghcr.io/fluxcd";

    /// <summary>Where its manifests are.</summary>
    /// <value><c>spec.distribution.artifact</c>; <see langword="null"/> leaves it out: those of the operator.</value>
    public string? Artifact { get; init; }

    /// <summary>The controllers.</summary>
    /// <value><c>spec.components</c>; <see langword="null"/> leaves it out: source, kustomize, helm and notification.</value>
    public ValueList<string>? Components { get; init; }

    /// <summary>What the cluster runs on, such as <c>aws</c>.</summary>
    /// <value><c>spec.cluster.type</c>; <see langword="null"/> leaves it out: <c>kubernetes</c>.</value>
    public string? ClusterType { get; init; }

    /// <summary>How much Flux has to do: <c>small</c>, <c>medium</c> or <c>large</c>.</summary>
    /// <value><c>spec.cluster.size</c>; <see langword="null"/> leaves it out.</value>
    public string? ClusterSize { get; init; }

    /// <summary>Whether several tenants share it, each with rights of its own.</summary>
    /// <value><c>spec.cluster.multitenant</c>; <see langword="null"/> leaves it out: no.</value>
    public bool? Multitenant { get; init; }

    /// <summary>Where the resources of Flux are: a source that is read and applied.</summary>
    /// <value><c>spec.sync</c>; <see langword="null"/> leaves it out.</value>
    public FluxSync? Sync { get; init; }

    /// <summary>Patches of Flux itself.</summary>
    /// <value><c>spec.kustomize.patches</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<FluxPatch>? Patches { get; init; }

    /// <summary>The resource as a document that can be written.</summary>
    public InlineDocument ToDocument()
    {
        var cluster = Fields.Map(
            ("type", Fields.Text(ClusterType)),
            ("size", Fields.Text(ClusterSize)),
            ("multitenant", Fields.Flag(Multitenant))
        );
        var spec = Fields.Map(
            (
                "distribution",
                Fields.Map(
                    ("version", Fields.Text(Version)),
                    ("registry", Registry),
                    ("artifact", Fields.Text(Artifact))
                )
            ),
            ("components", Fields.List(Components, InlineDocument.OfText)),
            ("cluster", Fields.NotEmpty(cluster)),
            ("sync", Sync?.ToDocument()),
            (
                "kustomize",
                Patches is null ? null : Fields.Map(("patches", Fields.List(Patches, each => each.ToDocument())))
            )
        );
        var metadata = Fields.Map(("name", Name), ("namespace", Namespace), ("labels", Fields.Map(Labels)));
        return Fields.Map(
            ("apiVersion", ResourceSetInputProvider.Api),
            ("kind", "FluxInstance"),
            ("metadata", metadata),
            ("spec", spec)
        );
    }
}
