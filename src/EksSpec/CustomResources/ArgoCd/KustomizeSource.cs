namespace EksSpec.CustomResources;

/// <summary>What Argo CD changes in a kustomization before it applies it.</summary>
public sealed record KustomizeSource
{
    /// <summary>What names begin with.</summary>
    /// <value><c>namePrefix</c>; <see langword="null"/> leaves it out.</value>
    public string? NamePrefix { get; init; }

    /// <summary>What names end with.</summary>
    /// <value><c>nameSuffix</c>; <see langword="null"/> leaves it out.</value>
    public string? NameSuffix { get; init; }

    /// <summary>The namespace of all objects.</summary>
    /// <value><c>namespace</c>; <see langword="null"/> leaves it out.</value>
    public string? Namespace { get; init; }

    /// <summary>Images in the place of others: <c>shop/api=registry.example.com/shop/api:2.4.1</c>.</summary>
    /// <value><c>images</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Images { get; init; }

    /// <summary>How many pods a workload has, by its name.</summary>
    /// <value><c>replicas</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<int>? Replicas { get; init; }

    /// <summary>Labels of all objects.</summary>
    /// <value><c>commonLabels</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Labels { get; init; }

    /// <summary>Whether <see cref="Labels"/> stay out of selectors.</summary>
    /// <value><c>labelWithoutSelector</c>; <see langword="null"/> leaves it out: they are in them.</value>
    public bool? KeepSelectors { get; init; }

    /// <summary>Whether <see cref="Labels"/> that stay out of selectors are in pod templates.</summary>
    /// <value><c>labelIncludeTemplates</c>; <see langword="null"/> leaves it out: they are not.</value>
    public bool? LabelsTemplates { get; init; }

    /// <summary>Whether <see cref="Labels"/> overwrite what is there.</summary>
    /// <value><c>forceCommonLabels</c>; <see langword="null"/> leaves it out: they do not.</value>
    public bool? ForcesLabels { get; init; }

    /// <summary>Annotations of all objects.</summary>
    /// <value><c>commonAnnotations</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Annotations { get; init; }

    /// <summary>Whether <see cref="Annotations"/> overwrite what is there.</summary>
    /// <value><c>forceCommonAnnotations</c>; <see langword="null"/> leaves it out: they do not.</value>
    public bool? ForcesAnnotations { get; init; }

    /// <summary>Whether variables of the build, such as <c>$ARGOCD_APP_NAME</c>, are put into <see cref="Annotations"/>.</summary>
    /// <value><c>commonAnnotationsEnvsubst</c>; <see langword="null"/> leaves it out: they are not.</value>
    public bool? FillsAnnotations { get; init; }

    /// <summary>What is changed in the objects.</summary>
    /// <value><c>patches</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<ApplicationPatch>? Patches { get; init; }

    /// <summary>Components that are added.</summary>
    /// <value><c>components</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Components { get; init; }

    /// <summary>Whether components may be missing.</summary>
    /// <value><c>ignoreMissingComponents</c>; <see langword="null"/> leaves it out: they may not.</value>
    public bool? IgnoreMissingComponents { get; init; }

    /// <summary>Version of kustomize, of those that Argo CD has.</summary>
    /// <value><c>version</c>; <see langword="null"/> leaves it out.</value>
    public string? Version { get; init; }

    /// <summary>Version of Kubernetes that charts in it are told.</summary>
    /// <value><c>kubeVersion</c>; <see langword="null"/> leaves it out: that of the cluster.</value>
    public string? KubeVersion { get; init; }

    /// <summary>API versions that charts in it are told.</summary>
    /// <value><c>apiVersions</c>; <see langword="null"/> leaves it out: those of the cluster.</value>
    public ValueList<string>? ApiVersions { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("namePrefix", Fields.Text(NamePrefix)),
            ("nameSuffix", Fields.Text(NameSuffix)),
            ("namespace", Fields.Text(Namespace)),
            ("images", Fields.Texts(Images)),
            (
                "replicas",
                Fields.List(Replicas?.ToValueList(), each => Fields.Map(("name", each.Key), ("count", each.Value)))
            ),
            ("commonLabels", Fields.Map(Labels)),
            ("labelWithoutSelector", Fields.Flag(KeepSelectors)),
            ("labelIncludeTemplates", Fields.Flag(LabelsTemplates)),
            ("forceCommonLabels", Fields.Flag(ForcesLabels)),
            ("commonAnnotations", Fields.Map(Annotations)),
            ("forceCommonAnnotations", Fields.Flag(ForcesAnnotations)),
            ("commonAnnotationsEnvsubst", Fields.Flag(FillsAnnotations)),
            ("patches", Fields.List(Patches, each => each.ToDocument())),
            ("components", Fields.Texts(Components)),
            ("ignoreMissingComponents", Fields.Flag(IgnoreMissingComponents)),
            ("version", Fields.Text(Version)),
            ("kubeVersion", Fields.Text(KubeVersion)),
            ("apiVersions", Fields.Texts(ApiVersions))
        );
}
