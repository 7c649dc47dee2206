namespace EksSpec.CustomResources;

/// <summary>A folder that Flux applies: a <c>Kustomization</c> of <c>kustomize.toolkit.fluxcd.io/v1</c>.</summary>
/// <remarks>Its name may have 63 characters: it is the value of a label that all its objects get.</remarks>
public sealed partial record FluxKustomization : FluxResource
{
    /// <summary>Where the folder is: a <c>GitRepository</c>, <c>OCIRepository</c>, <c>Bucket</c> or <c>ExternalArtifact</c>.</summary>
    /// <value><c>spec.sourceRef</c>; required.</value>
    public FluxReference? Source { get; init; }

    /// <summary>The folder.</summary>
    /// <value><c>spec.path</c>; <see langword="null"/> leaves it out: the root.</value>
    public string? Path { get; init; }

    /// <summary>Whether objects that are no longer in the folder are deleted.</summary>
    /// <value><c>spec.prune</c>.</value>
    public bool Prune { get; init; } = true;

    /// <summary>What becomes of the objects with the Kustomization: <c>MirrorPrune</c>, <c>Delete</c>, <c>WaitForTermination</c> or <c>Orphan</c>.</summary>
    /// <value><c>spec.deletionPolicy</c>; <see langword="null"/> leaves it out: as <see cref="Prune"/> says.</value>
    public string? DeletionPolicy { get; init; }

    /// <summary>What has to be ready before.</summary>
    /// <value><c>spec.dependsOn</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<FluxDependency>? DependsOn { get; init; }

    /// <summary>Whether it is ready only when all its objects are healthy.</summary>
    /// <value><c>spec.wait</c>; <see langword="null"/> leaves it out: no.</value>
    public bool? Wait { get; init; }

    /// <summary>The objects that have to be healthy, where it doesn't wait for all.</summary>
    /// <value><c>spec.healthChecks</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<FluxReference>? HealthChecks { get; init; }

    /// <summary>What the health of custom resources is.</summary>
    /// <value><c>spec.healthCheckExprs</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<FluxHealthExpression>? HealthExpressions { get; init; }

    /// <summary>How long applying, and becoming healthy, may take.</summary>
    /// <value><c>spec.timeout</c>; <see langword="null"/> leaves it out: the interval.</value>
    public string? Timeout { get; init; }

    /// <summary>How long Flux waits after a failure.</summary>
    /// <value><c>spec.retryInterval</c>; <see langword="null"/> leaves it out: the interval.</value>
    public string? RetryInterval { get; init; }

    /// <summary>Whether objects with a changed immutable field are made anew.</summary>
    /// <value><c>spec.force</c>; <see langword="null"/> leaves it out: no.</value>
    public bool? Force { get; init; }

    /// <summary>The account whose rights apply the objects.</summary>
    /// <value><c>spec.serviceAccountName</c>; <see langword="null"/> leaves it out: the controller's own.</value>
    public string? ServiceAccount { get; init; }

    /// <summary>The Secret with the kubeconfig of another cluster.</summary>
    /// <value><c>spec.kubeConfig.secretRef.name</c>; <see langword="null"/> leaves it out: the cluster of Flux.</value>
    public string? KubeConfigSecret { get; init; }

    /// <summary>The key of the kubeconfig in it.</summary>
    /// <value><c>spec.kubeConfig.secretRef.key</c>; <see langword="null"/> leaves it out: <c>value</c> or <c>value.yaml</c>.</value>
    public string? KubeConfigKey { get; init; }

    /// <summary>The ConfigMap that says which other cluster it is, for a login without a secret.</summary>
    /// <value><c>spec.kubeConfig.configMapRef.name</c>; <see langword="null"/> leaves it out.</value>
    public string? KubeConfigMap { get; init; }

    /// <summary>Other fields that may differ from what the folder says.</summary>
    /// <value><c>spec.ignore</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<FluxIgnore>? Ignore { get; init; }

    private protected override string Api => "kustomize.toolkit.fluxcd.io/v1";

    private protected override string Kind => "Kustomization";

    private protected override InlineDocument Spec() =>
        Fields.Map(
            ("dependsOn", Fields.List(DependsOn, each => each.ToDocument())),
            ("interval", Fields.Text(Interval)),
            ("retryInterval", Fields.Text(RetryInterval)),
            ("timeout", Fields.Text(Timeout)),
            ("sourceRef", Source?.ToDocument()),
            ("path", Fields.Text(Path)),
            ("prune", Prune),
            ("deletionPolicy", Fields.Text(DeletionPolicy)),
            ("force", Fields.Flag(Force)),
            ("wait", Fields.Flag(Wait)),
            ("healthChecks", Fields.List(HealthChecks, each => each.ToDocument())),
            ("healthCheckExprs", Fields.List(HealthExpressions, each => each.ToDocument())),
            ("serviceAccountName", Fields.Text(ServiceAccount)),
            ("kubeConfig", KubeConfig()),
            ("targetNamespace", Fields.Text(TargetNamespace)),
            ("namePrefix", Fields.Text(NamePrefix)),
            ("nameSuffix", Fields.Text(NameSuffix)),
            ("commonMetadata", CommonMetadata()),
            ("components", Texts(Components)),
            ("ignoreMissingComponents", Fields.Flag(IgnoreMissingComponents)),
            ("images", Fields.List(Images, each => each.ToDocument())),
            ("patches", Fields.List(Patches, each => each.ToDocument())),
            ("postBuild", PostBuild()),
            ("decryption", Decryption()),
            ("ignore", Fields.List(Ignore, each => each.ToDocument())),
            ("buildMetadata", Texts(BuildMetadata)),
            ("suspend", Fields.Flag(Suspend))
        );

    private InlineDocument? KubeConfig()
    {
        var secret = Fields.Map(("name", Fields.Text(KubeConfigSecret)), ("key", Fields.Text(KubeConfigKey)));
        return Fields.NotEmpty(
            Fields.Map(("secretRef", Fields.NotEmpty(secret)), ("configMapRef", Named(KubeConfigMap)))
        );
    }
}
