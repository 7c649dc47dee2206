namespace EksSpec.CustomResources;

/// <summary>What Applications may do: an <c>AppProject</c> of <c>argoproj.io/v1alpha1</c>. Whatever it doesn't name is refused.</summary>
public sealed record AppProject
{
    /// <summary>Name of the project.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Namespace of Argo CD.</summary>
    /// <value><c>metadata.namespace</c>.</value>
    public string Namespace { get; init; } = "argocd";

    /// <summary>Annotations of the project.</summary>
    /// <value><c>metadata.annotations</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Annotations { get; init; }

    /// <summary>What has to be done before the project is gone: <see cref="Application.CascadingFinalizer"/> keeps it while Applications are in it.</summary>
    /// <value><c>metadata.finalizers</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Finalizers { get; init; }

    /// <summary>What it is for.</summary>
    /// <value><c>spec.description</c>; <see langword="null"/> leaves it out.</value>
    public string? Description { get; init; }

    /// <summary>The repositories that objects may come from.</summary>
    /// <value><c>spec.sourceRepos</c>.</value>
    public ValueList<string> Repositories { get; init; } = [];

    /// <summary>The namespaces that Applications of it may be in, beside that of Argo CD.</summary>
    /// <value><c>spec.sourceNamespaces</c>; <see langword="null"/> leaves it out. The EKS capability asks for its own namespace here.</value>
    public ValueList<string>? SourceNamespaces { get; init; }

    /// <summary>Where objects may go.</summary>
    /// <value><c>spec.destinations</c>.</value>
    public ValueList<ApplicationDestination> Destinations { get; init; } = [];

    /// <summary>The kinds without a namespace that it allows.</summary>
    /// <value><c>spec.clusterResourceWhitelist</c>; empty allows none.</value>
    public ValueList<ProjectKind> ClusterKinds { get; init; } = [];

    /// <summary>The kinds without a namespace that it forbids.</summary>
    /// <value><c>spec.clusterResourceBlacklist</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<ProjectKind>? ForbiddenClusterKinds { get; init; }

    /// <summary>Whether only clusters count that were registered for this project.</summary>
    /// <value><c>spec.permitOnlyProjectScopedClusters</c>; <see langword="null"/> leaves it out: all do.</value>
    public bool? OnlyOwnClusters { get; init; }

    /// <summary>The kinds in a namespace that it allows.</summary>
    /// <value><c>spec.namespaceResourceWhitelist</c>; <see langword="null"/> leaves it out: all. Empty allows none.</value>
    public ValueList<ProjectKind>? Kinds { get; init; }

    /// <summary>The kinds in a namespace that it forbids.</summary>
    /// <value><c>spec.namespaceResourceBlacklist</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<ProjectKind>? ForbiddenKinds { get; init; }

    /// <summary>When syncs may be, and when not.</summary>
    /// <value><c>spec.syncWindows</c>; <see langword="null"/> leaves it out: always.</value>
    public ValueList<SyncWindow>? SyncWindows { get; init; }

    /// <summary>Who may do what in it: policies by the name of a role.</summary>
    /// <value><c>spec.roles</c>, with <c>name</c>, <c>policies</c> and <c>groups</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<ProjectRole>? Roles { get; init; }

    /// <summary>Whether objects in its namespaces that no Application has are told of.</summary>
    /// <value><c>spec.orphanedResources.warn</c>; <see langword="null"/> leaves it out: nobody looks.</value>
    public bool? WarnOfOrphans { get; init; }

    /// <summary>The resource as a document that can be written.</summary>
    public InlineDocument ToDocument() => ToDocument(null);

    internal InlineDocument ToDocument(InlineDocument? labels)
    {
        var spec = Fields.Map(
            ("description", Fields.Text(Description)),
            ("sourceRepos", Fields.Texts(Repositories)),
            ("sourceNamespaces", Fields.Texts(SourceNamespaces)),
            ("destinations", Fields.List(Destinations, each => each.ToDocument())),
            ("clusterResourceWhitelist", Fields.List(ClusterKinds, each => each.ToDocument())),
            ("clusterResourceBlacklist", Fields.List(ForbiddenClusterKinds, each => each.ToDocument())),
            ("permitOnlyProjectScopedClusters", Fields.Flag(OnlyOwnClusters)),
            ("namespaceResourceWhitelist", Fields.List(Kinds, each => each.ToDocument())),
            ("namespaceResourceBlacklist", Fields.List(ForbiddenKinds, each => each.ToDocument())),
            ("syncWindows", Fields.List(SyncWindows, each => each.ToDocument())),
            ("roles", Fields.List(Roles, each => each.ToDocument())),
            ("orphanedResources", WarnOfOrphans is { } warn ? Fields.Map(("warn", warn)) : null)
        );
        return Fields.Map(
            ("apiVersion", "argoproj.io/v1alpha1"),
            ("kind", "AppProject"),
            (
                "metadata",
                Fields.Map(
                    ("name", Fields.Text(Name)),
                    ("namespace", Namespace),
                    ("labels", labels),
                    ("annotations", Fields.Map(Annotations)),
                    ("finalizers", Fields.Texts(Finalizers))
                )
            ),
            ("spec", spec)
        );
    }
}
