namespace EksSpec.CustomResources;

/// <content>What is changed between the folder and the cluster.</content>
public sealed partial record FluxKustomization
{
    /// <summary>The namespace that all objects are moved to, whatever they say.</summary>
    /// <value><c>spec.targetNamespace</c>; <see langword="null"/> leaves it out: each stays in its own.</value>
    public string? TargetNamespace { get; init; }

    /// <summary>What is put before all names.</summary>
    /// <value><c>spec.namePrefix</c>; <see langword="null"/> leaves it out.</value>
    public string? NamePrefix { get; init; }

    /// <summary>What is put behind all names.</summary>
    /// <value><c>spec.nameSuffix</c>; <see langword="null"/> leaves it out.</value>
    public string? NameSuffix { get; init; }

    /// <summary>Labels that all objects get.</summary>
    /// <value><c>spec.commonMetadata.labels</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? CommonLabels { get; init; }

    /// <summary>Annotations that all objects get.</summary>
    /// <value><c>spec.commonMetadata.annotations</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? CommonAnnotations { get; init; }

    /// <summary>Folders of components of kustomize.</summary>
    /// <value><c>spec.components</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Components { get; init; }

    /// <summary>Whether a component may be missing.</summary>
    /// <value><c>spec.ignoreMissingComponents</c>; <see langword="null"/> leaves it out: no.</value>
    public bool? IgnoreMissingComponents { get; init; }

    /// <summary>Images that are replaced.</summary>
    /// <value><c>spec.images</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<FluxImage>? Images { get; init; }

    /// <summary>Patches.</summary>
    /// <value><c>spec.patches</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<FluxPatch>? Patches { get; init; }

    /// <summary>Values of variables, <c>${NAME}</c> in any text of an object. Those that nothing defines become empty.</summary>
    /// <value><c>spec.postBuild.substitute</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Substitute { get; init; }

    /// <summary>ConfigMaps and Secrets with values of variables.</summary>
    /// <value><c>spec.postBuild.substituteFrom</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<FluxSubstitution>? SubstituteFrom { get; init; }

    /// <summary>When variables are replaced: <c>WithVariables</c> or <c>Always</c>.</summary>
    /// <value><c>spec.postBuild.substituteStrategy</c>; <see langword="null"/> leaves it out: where any is defined.</value>
    public string? SubstituteStrategy { get; init; }

    /// <summary>What decrypts Secrets: <c>sops</c>.</summary>
    /// <value><c>spec.decryption.provider</c>; <see langword="null"/> leaves it out: nothing.</value>
    public string? DecryptionProvider { get; init; }

    /// <summary>The Secret with the keys to decrypt with.</summary>
    /// <value><c>spec.decryption.secretRef.name</c>; <see langword="null"/> leaves it out.</value>
    public string? DecryptionSecret { get; init; }

    /// <summary>The account whose role may use the key, as of AWS KMS.</summary>
    /// <value><c>spec.decryption.serviceAccountName</c>; <see langword="null"/> leaves it out.</value>
    public string? DecryptionServiceAccount { get; init; }

    /// <summary>What kustomize notes at objects: <c>originAnnotations</c>, <c>transformerAnnotations</c>.</summary>
    /// <value><c>spec.buildMetadata</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? BuildMetadata { get; init; }

    private InlineDocument? CommonMetadata() =>
        Fields.NotEmpty(
            Fields.Map(("labels", Fields.Map(CommonLabels)), ("annotations", Fields.Map(CommonAnnotations)))
        );

    private InlineDocument? PostBuild() =>
        Fields.NotEmpty(
            Fields.Map(
                ("substitute", Fields.Map(Substitute)),
                ("substituteFrom", Fields.List(SubstituteFrom, each => each.ToDocument())),
                ("substituteStrategy", Fields.Text(SubstituteStrategy))
            )
        );

    private InlineDocument? Decryption() =>
        Fields.NotEmpty(
            Fields.Map(
                ("provider", Fields.Text(DecryptionProvider)),
                ("secretRef", Named(DecryptionSecret)),
                ("serviceAccountName", Fields.Text(DecryptionServiceAccount))
            )
        );
}

/// <summary>An image that is replaced.</summary>
/// <param name="Name">The image, without tag.</param>
public sealed record FluxImage(string Name)
{
    /// <summary>The image in its place.</summary>
    /// <value><c>newName</c>; <see langword="null"/> leaves it out.</value>
    public string? NewName { get; init; }

    /// <summary>The tag in place of its own.</summary>
    /// <value><c>newTag</c>; <see langword="null"/> leaves it out.</value>
    public string? NewTag { get; init; }

    /// <summary>The digest in place of its tag.</summary>
    /// <value><c>digest</c>; <see langword="null"/> leaves it out.</value>
    public string? Digest { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("name", Name),
            ("newName", Fields.Text(NewName)),
            ("newTag", Fields.Text(NewTag)),
            ("digest", Fields.Text(Digest))
        );
}

/// <summary>Where values of variables are.</summary>
/// <param name="Kind"><c>ConfigMap</c> or <c>Secret</c>.</param>
/// <param name="Name">Its name, beside the Kustomization.</param>
/// <param name="Optional">Whether it may be missing.</param>
public sealed record FluxSubstitution(string Kind, string Name, bool Optional = false)
{
    internal InlineDocument ToDocument() =>
        Fields.Map(("kind", Kind), ("name", Name), ("optional", Optional ? true : null));
}
