namespace EksSpec.CustomResources;

/// <summary>Applications that Argo CD makes, one for each thing that it finds: an <c>ApplicationSet</c> of <c>argoproj.io/v1alpha1</c>.</summary>
/// <remarks>Texts of the template are Go templates; a name that a generator doesn't give is an error.</remarks>
public sealed record ApplicationSet
{
    /// <summary>Name of the set.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Namespace of Argo CD.</summary>
    /// <value><c>metadata.namespace</c>.</value>
    public string Namespace { get; init; } = "argocd";

    /// <summary>What finds the things: one of Argo CD's generators each.</summary>
    /// <value><c>spec.generators</c>.</value>
    public ValueList<InlineDocument> Generators { get; init; } = [];

    /// <summary>Name of an Application.</summary>
    /// <value><c>spec.template.metadata.name</c>.</value>
    public string? ApplicationName { get; init; }

    /// <summary>The project, which says what Applications may do.</summary>
    /// <value><c>spec.template.spec.project</c>.</value>
    public string? Project { get; init; }

    /// <summary>The Git repository with the objects.</summary>
    /// <value><c>spec.template.spec.source.repoURL</c>.</value>
    public string? Repository { get; init; }

    /// <summary>Branch, tag or commit of the repository.</summary>
    /// <value><c>spec.template.spec.source.targetRevision</c>.</value>
    public string? Revision { get; init; }

    /// <summary>The folder in the repository.</summary>
    /// <value><c>spec.template.spec.source.path</c>.</value>
    public string? Path { get; init; }

    /// <summary>What is changed in the objects.</summary>
    /// <value><c>spec.template.spec.source.kustomize.patches</c>; empty leaves <c>kustomize</c> out.</value>
    public ValueList<ApplicationPatch> Patches { get; init; } = [];

    /// <summary>URL of the cluster, where it is Argo CD's own.</summary>
    /// <value><c>spec.template.spec.destination.server</c>; <see langword="null"/> leaves it out.</value>
    public string? Server { get; init; }

    /// <summary>Name of the cluster, as Argo CD knows it.</summary>
    /// <value><c>spec.template.spec.destination.name</c>; <see langword="null"/> leaves it out.</value>
    public string? Cluster { get; init; }

    /// <summary>The namespace of the objects.</summary>
    /// <value><c>spec.template.spec.destination.namespace</c>.</value>
    public string? TargetNamespace { get; init; }

    /// <summary>Whether objects go that are no longer in Git.</summary>
    /// <value><c>spec.template.spec.syncPolicy.automated.prune</c>.</value>
    public bool Prune { get; init; } = true;

    /// <summary>Whether changes in the cluster are undone.</summary>
    /// <value><c>spec.template.spec.syncPolicy.automated.selfHeal</c>.</value>
    public bool SelfHeal { get; init; } = true;

    /// <summary>Options of each sync, such as <c>ServerSideApply=true</c>.</summary>
    /// <value><c>spec.template.spec.syncPolicy.syncOptions</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? SyncOptions { get; init; }

    internal InlineDocument ToDocument(InlineDocument objectLabels)
    {
        Application application = new()
        {
            Project = Project,
            Destination = new()
            {
                Server = Server,
                Name = Cluster,
                Namespace = TargetNamespace,
            },
            Source = new(Repository ?? "")
            {
                Revision = Revision,
                Path = Path,
                Kustomize = Patches.Count == 0 ? null : new() { Patches = Patches },
            },
            SyncPolicy = new()
            {
                Automated = new() { Prune = Prune, SelfHeal = SelfHeal },
                Options = SyncOptions,
            },
        };
        var spec = Fields.Map(
            ("goTemplate", true),
            ("goTemplateOptions", InlineDocument.OfList(InlineDocument.OfText("missingkey=error"))),
            ("generators", InlineDocument.OfList(Generators)),
            (
                "template",
                Fields.Map(
                    ("metadata", Fields.Map(("name", Fields.Text(ApplicationName)))),
                    ("spec", application.ToSpec())
                )
            )
        );
        return Fields.Map(
            ("apiVersion", "argoproj.io/v1alpha1"),
            ("kind", "ApplicationSet"),
            ("metadata", Fields.Map(("name", Fields.Text(Name)), ("namespace", Namespace), ("labels", objectLabels))),
            ("spec", spec)
        );
    }
}
