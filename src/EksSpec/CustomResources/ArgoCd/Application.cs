namespace EksSpec.CustomResources;

/// <summary>Objects that Argo CD brings into a cluster and keeps there: an <c>Application</c> of <c>argoproj.io/v1alpha1</c>.</summary>
public sealed record Application
{
    /// <summary>The finalizer by which the objects of an Application go with it.</summary>
    public const string CascadingFinalizer = "resources-finalizer.argocd.argoproj.io";

    /// <summary>Name of the Application.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Namespace of Argo CD.</summary>
    /// <value><c>metadata.namespace</c>.</value>
    public string Namespace { get; init; } = "argocd";

    /// <summary>Annotations of the Application.</summary>
    /// <value><c>metadata.annotations</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Annotations { get; init; }

    /// <summary>What has to be done before the Application is gone, such as <see cref="CascadingFinalizer"/>.</summary>
    /// <value><c>metadata.finalizers</c>; <see langword="null"/> leaves it out: then its objects stay when it is deleted.</value>
    public ValueList<string>? Finalizers { get; init; }

    /// <summary>The project, which says what the Application may do.</summary>
    /// <value><c>spec.project</c>; required. Empty is Argo CD's project <c>default</c>.</value>
    public string? Project { get; init; }

    /// <summary>Where the objects go.</summary>
    /// <value><c>spec.destination</c>; required.</value>
    public ApplicationDestination? Destination { get; init; }

    /// <summary>Where the objects come from.</summary>
    /// <value><c>spec.source</c>; <see langword="null"/> leaves it out. Argo CD takes this, <see cref="Sources"/> or <see cref="Hydrator"/>.</value>
    public ApplicationSource? Source { get; init; }

    /// <summary>Where the objects come from, if from several places.</summary>
    /// <value><c>spec.sources</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<ApplicationSource>? Sources { get; init; }

    /// <summary>What Argo CD renders into a branch before it applies it.</summary>
    /// <value><c>spec.sourceHydrator</c>; <see langword="null"/> leaves it out.</value>
    public SourceHydrator? Hydrator { get; init; }

    /// <summary>When and how the objects are brought.</summary>
    /// <value><c>spec.syncPolicy</c>; <see langword="null"/> leaves it out: then somebody has to ask for each sync.</value>
    public SyncPolicy? SyncPolicy { get; init; }

    /// <summary>Fields that others may change.</summary>
    /// <value><c>spec.ignoreDifferences</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<IgnoredDifference>? IgnoredDifferences { get; init; }

    /// <summary>What people are told of it, by name.</summary>
    /// <value><c>spec.info</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Info { get; init; }

    /// <summary>How many syncs Argo CD remembers, to go back to.</summary>
    /// <value><c>spec.revisionHistoryLimit</c>; <see langword="null"/> leaves it out: 10.</value>
    public int? RevisionHistoryLimit { get; init; }

    /// <summary>The resource as a document that can be written.</summary>
    public InlineDocument ToDocument() => ToDocument(null);

    internal InlineDocument ToDocument(InlineDocument? labels) =>
        Fields.Map(
            ("apiVersion", "argoproj.io/v1alpha1"),
            ("kind", "Application"),
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
            ("spec", ToSpec())
        );

    /// <summary>What stands in <c>spec</c>, and in the template of an ApplicationSet.</summary>
    internal InlineDocument ToSpec() =>
        Fields.Map(
            ("project", Fields.Text(Project)),
            ("destination", Destination?.ToDocument()),
            ("source", Source?.ToDocument()),
            ("sources", Fields.List(Sources, source => source.ToDocument())),
            ("sourceHydrator", Hydrator?.ToDocument()),
            ("syncPolicy", SyncPolicy?.ToDocument()),
            ("ignoreDifferences", Fields.List(IgnoredDifferences, each => each.ToDocument())),
            (
                "info",
                Fields.List(
                    Info?.ToValueList(),
                    entry => Fields.Map(("name", entry.Key), ("value", InlineDocument.OfText(entry.Value)))
                )
            ),
            ("revisionHistoryLimit", Fields.Number(RevisionHistoryLimit))
        );
}
