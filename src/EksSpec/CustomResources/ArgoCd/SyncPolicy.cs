namespace EksSpec.CustomResources;

/// <summary>When and how Argo CD brings the objects of an Application.</summary>
public sealed record SyncPolicy
{
    /// <summary>Syncs without being asked.</summary>
    /// <value><c>automated</c>; <see langword="null"/> leaves it out: somebody has to ask for each sync.</value>
    public AutomatedSync? Automated { get; init; }

    /// <summary>Options of each sync, such as <c>PruneLast=true</c>.</summary>
    /// <value><c>syncOptions</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Options { get; init; }

    /// <summary>What happens after a sync that failed.</summary>
    /// <value><c>retry</c>; <see langword="null"/> leaves it out: nothing, until the next commit.</value>
    public SyncRetry? Retry { get; init; }

    /// <summary>Labels of a namespace that Argo CD made.</summary>
    /// <value><c>managedNamespaceMetadata.labels</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? NamespaceLabels { get; init; }

    /// <summary>Annotations of a namespace that Argo CD made.</summary>
    /// <value><c>managedNamespaceMetadata.annotations</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? NamespaceAnnotations { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("automated", Automated?.ToDocument()),
            ("syncOptions", Fields.Texts(Options)),
            ("retry", Retry?.ToDocument()),
            (
                "managedNamespaceMetadata",
                Fields.NotEmpty(
                    Fields.Map(
                        ("labels", Fields.Map(NamespaceLabels)),
                        ("annotations", Fields.Map(NamespaceAnnotations))
                    )
                )
            )
        );
}
