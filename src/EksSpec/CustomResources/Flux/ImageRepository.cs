namespace EksSpec.CustomResources;

/// <summary>An image whose tags Flux reads: an <c>ImageRepository</c> of <c>image.toolkit.fluxcd.io/v1</c>.</summary>
public sealed record ImageRepository : FluxResource
{
    /// <summary>The image, without tag.</summary>
    /// <value><c>spec.image</c>; required.</value>
    public string? Image { get; init; }

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

    /// <summary>Regular expressions of tags that are left out.</summary>
    /// <value><c>spec.exclusionList</c>; <see langword="null"/> leaves it out: signatures, <c>^.*\.sig$</c>.</value>
    public ValueList<string>? Exclusions { get; init; }

    /// <summary>Labels of the namespaces whose policies may use it: those that have all of one entry.</summary>
    /// <value><c>spec.accessFrom.namespaceSelectors[].matchLabels</c>; <see langword="null"/> leaves it out: its own only.</value>
    public ValueList<ValueMap<string>>? AccessFrom { get; init; }

    /// <summary>Whether the registry is spoken to without TLS.</summary>
    /// <value><c>spec.insecure</c>; <see langword="null"/> leaves it out: no.</value>
    public bool? Insecure { get; init; }

    /// <summary>How long reading may take, at most minutes.</summary>
    /// <value><c>spec.timeout</c>; <see langword="null"/> leaves it out: the interval.</value>
    public string? Timeout { get; init; }

    private protected override string Api => ImagePolicy.Version;

    private protected override string Kind => "ImageRepository";

    private protected override InlineDocument Spec() =>
        Fields.Map(
            ("interval", Fields.Text(Interval)),
            ("image", Fields.Text(Image)),
            ("provider", Fields.Text(Provider)),
            ("secretRef", Named(Secret)),
            ("serviceAccountName", Fields.Text(ServiceAccount)),
            ("certSecretRef", Named(CertificateSecret)),
            ("proxySecretRef", Named(ProxySecret)),
            ("exclusionList", Texts(Exclusions)),
            ("accessFrom", NamespaceSelectors.Of(AccessFrom)),
            ("insecure", Fields.Flag(Insecure)),
            ("timeout", Fields.Text(Timeout)),
            ("suspend", Fields.Flag(Suspend))
        );
}
