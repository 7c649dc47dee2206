namespace EksSpec.CustomResources;

/// <summary>An artifact in a registry that Flux reads: an <c>OCIRepository</c> of <c>source.toolkit.fluxcd.io/v1</c>.</summary>
public sealed record OciRepository : FluxResource
{
    /// <summary>Where it is: <c>oci://</c>, registry and repository, without a tag.</summary>
    /// <value><c>spec.url</c>; required.</value>
    public string? Url { get; init; }

    /// <summary>The tag.</summary>
    /// <value><c>spec.ref.tag</c>; <see langword="null"/> leaves it out: <c>latest</c>.</value>
    public string? Tag { get; init; }

    /// <summary>Range of versions: the newest tag in it. Counts more than the tag.</summary>
    /// <value><c>spec.ref.semver</c>; <see langword="null"/> leaves it out.</value>
    public string? Semver { get; init; }

    /// <summary>Regular expression of the tags that the range is about.</summary>
    /// <value><c>spec.ref.semverFilter</c>; <see langword="null"/> leaves it out.</value>
    public string? SemverFilter { get; init; }

    /// <summary>The digest: counts most.</summary>
    /// <value><c>spec.ref.digest</c>; <see langword="null"/> leaves it out.</value>
    public string? Digest { get; init; }

    /// <summary>Media type of the layer that is taken.</summary>
    /// <value><c>spec.layerSelector.mediaType</c>; <see langword="null"/> leaves it out: the first layer.</value>
    public string? MediaType { get; init; }

    /// <summary>What is done with the layer: <c>extract</c> or <c>copy</c>.</summary>
    /// <value><c>spec.layerSelector.operation</c>; <see langword="null"/> leaves it out: <c>extract</c>.</value>
    public string? Operation { get; init; }

    /// <summary>Who lets Flux in: <c>generic</c>, <c>aws</c>, <c>azure</c> or <c>gcp</c>.</summary>
    /// <value><c>spec.provider</c>; <see langword="null"/> leaves it out: <c>generic</c>.</value>
    public string? Provider { get; init; }

    /// <summary>The Secret that lets Flux in.</summary>
    /// <value><c>spec.secretRef.name</c>; <see langword="null"/> leaves it out.</value>
    public string? Secret { get; init; }

    /// <summary>The account whose pull secrets, or whose role, let Flux in.</summary>
    /// <value><c>spec.serviceAccountName</c>; <see langword="null"/> leaves it out.</value>
    public string? ServiceAccount { get; init; }

    /// <summary>The Secret with certificates.</summary>
    /// <value><c>spec.certSecretRef.name</c>; <see langword="null"/> leaves it out.</value>
    public string? CertificateSecret { get; init; }

    /// <summary>The Secret with a proxy.</summary>
    /// <value><c>spec.proxySecretRef.name</c>; <see langword="null"/> leaves it out.</value>
    public string? ProxySecret { get; init; }

    /// <summary>Whether the registry is spoken to without TLS.</summary>
    /// <value><c>spec.insecure</c>; <see langword="null"/> leaves it out: no.</value>
    public bool? Insecure { get; init; }

    /// <summary>Files that are left out, as <c>.gitignore</c> says it.</summary>
    /// <value><c>spec.ignore</c>; <see langword="null"/> leaves it out.</value>
    public string? Ignore { get; init; }

    /// <summary>How long fetching may take, at most minutes.</summary>
    /// <value><c>spec.timeout</c>; <see langword="null"/> leaves it out: 60 seconds.</value>
    public string? Timeout { get; init; }

    /// <summary>Who signs.</summary>
    /// <value><c>spec.verify</c>; <see langword="null"/> leaves it out: nothing is verified.</value>
    public OciVerification? Verify { get; init; }

    private protected override string Api => "source.toolkit.fluxcd.io/v1";

    private protected override string Kind => "OCIRepository";

    private protected override InlineDocument Spec()
    {
        var reference = Fields.Map(
            ("tag", Fields.Text(Tag)),
            ("semver", Fields.Text(Semver)),
            ("semverFilter", Fields.Text(SemverFilter)),
            ("digest", Fields.Text(Digest))
        );
        var layer = Fields.Map(("mediaType", Fields.Text(MediaType)), ("operation", Fields.Text(Operation)));
        return Fields.Map(
            ("interval", Fields.Text(Interval)),
            ("url", Fields.Text(Url)),
            ("ref", Fields.NotEmpty(reference)),
            ("layerSelector", Fields.NotEmpty(layer)),
            ("provider", Fields.Text(Provider)),
            ("secretRef", Named(Secret)),
            ("serviceAccountName", Fields.Text(ServiceAccount)),
            ("certSecretRef", Named(CertificateSecret)),
            ("proxySecretRef", Named(ProxySecret)),
            ("insecure", Fields.Flag(Insecure)),
            ("ignore", Fields.Text(Ignore)),
            ("timeout", Fields.Text(Timeout)),
            ("verify", Verify?.ToDocument()),
            ("suspend", Fields.Flag(Suspend))
        );
    }
}
