namespace EksSpec.CustomResources;

/// <summary>What the Flux Operator finds inputs with: a <c>ResourceSetInputProvider</c> of <c>fluxcd.controlplane.io/v1</c>.</summary>
public sealed record ResourceSetInputProvider
{
    internal const string Api = "fluxcd.controlplane.io/v1";
    internal const string Kind = "ResourceSetInputProvider";

    /// <summary>Name of the provider.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Namespace of the provider: that of its <c>ResourceSet</c>.</summary>
    /// <value><c>metadata.namespace</c>.</value>
    public string Namespace { get; init; } = "flux-system";

    /// <summary>How often it looks, such as <c>5m</c>.</summary>
    /// <value>Annotation <c>fluxcd.controlplane.io/reconcileEvery</c>; <see langword="null"/> leaves it out: 10 minutes.</value>
    public string? Every { get; init; }

    /// <summary>What it looks for, such as <c>GitHubPullRequest</c> or <c>AWSCodeCommitBranch</c>.</summary>
    /// <value><c>spec.type</c>; required.</value>
    public string? Type { get; init; }

    /// <summary>Where it looks: <c>https://…</c> for Git, <c>oci://…</c> for tags.</summary>
    /// <value><c>spec.url</c>.</value>
    public string? Url { get; init; }

    /// <summary>The Secret with what the host asks for.</summary>
    /// <value><c>spec.secretRef.name</c>; <see langword="null"/> leaves it out.</value>
    public string? Secret { get; init; }

    /// <summary>The account whose IAM role reads at AWS.</summary>
    /// <value><c>spec.serviceAccountName</c>; <see langword="null"/> leaves it out: the operator's own.</value>
    public string? ServiceAccount { get; init; }

    /// <summary>Regular expression of the branches.</summary>
    /// <value><c>spec.filter.includeBranch</c>; <see langword="null"/> leaves it out: all.</value>
    public string? Branches { get; init; }

    /// <summary>Regular expression of the tags.</summary>
    /// <value><c>spec.filter.includeTag</c>; <see langword="null"/> leaves it out: all.</value>
    public string? Tags { get; init; }

    /// <summary>Labels that a pull request has to have.</summary>
    /// <value><c>spec.filter.labels</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Labels { get; init; }

    /// <summary>The most inputs.</summary>
    /// <value><c>spec.filter.limit</c>; <see langword="null"/> leaves it out: 100.</value>
    public int? Limit { get; init; }

    internal InlineDocument ToDocument(InlineDocument objectLabels)
    {
        var annotations = Fields.Map(("fluxcd.controlplane.io/reconcileEvery", Fields.Text(Every)));
        var filter = Fields.Map(
            ("includeBranch", Fields.Text(Branches)),
            ("includeTag", Fields.Text(Tags)),
            ("labels", Fields.List(Labels, InlineDocument.OfText)),
            ("limit", Fields.Number(Limit))
        );
        var spec = Fields.Map(
            ("type", Fields.Text(Type)),
            ("url", Fields.Text(Url)),
            ("secretRef", Secret is null ? null : Fields.Map(("name", Secret))),
            ("serviceAccountName", Fields.Text(ServiceAccount)),
            ("filter", Fields.NotEmpty(filter))
        );
        var metadata = Fields.Map(
            ("name", Fields.Text(Name)),
            ("namespace", Namespace),
            ("labels", objectLabels),
            ("annotations", Fields.NotEmpty(annotations))
        );
        return Fields.Map(("apiVersion", Api), ("kind", Kind), ("metadata", metadata), ("spec", spec));
    }
}
