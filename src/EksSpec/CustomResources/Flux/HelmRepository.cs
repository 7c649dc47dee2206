namespace EksSpec.CustomResources;

/// <summary>A repository of charts: a <c>HelmRepository</c> of <c>source.toolkit.fluxcd.io/v1</c>.</summary>
public sealed record HelmRepository : FluxResource
{
    /// <summary>Where it is: <c>https://</c>, <c>http://</c> or <c>oci://</c>.</summary>
    /// <value><c>spec.url</c>; required.</value>
    public string? Url { get; init; }

    /// <summary>What it is: <c>default</c> or <c>oci</c>.</summary>
    /// <value><c>spec.type</c>; <see langword="null"/> leaves it out: <c>default</c>.</value>
    public string? Type { get; init; }

    /// <summary>Who lets Flux in: <c>generic</c>, <c>aws</c>, <c>azure</c> or <c>gcp</c>.</summary>
    /// <value><c>spec.provider</c>; <see langword="null"/> leaves it out: <c>generic</c>.</value>
    public string? Provider { get; init; }

    /// <summary>The Secret that lets Flux in.</summary>
    /// <value><c>spec.secretRef.name</c>; <see langword="null"/> leaves it out.</value>
    public string? Secret { get; init; }

    /// <summary>The Secret with certificates.</summary>
    /// <value><c>spec.certSecretRef.name</c>; <see langword="null"/> leaves it out.</value>
    public string? CertificateSecret { get; init; }

    /// <summary>Whether the secret goes to other hosts too, where charts are.</summary>
    /// <value><c>spec.passCredentials</c>; <see langword="null"/> leaves it out: no.</value>
    public bool? PassCredentials { get; init; }

    /// <summary>Whether the registry is spoken to without TLS.</summary>
    /// <value><c>spec.insecure</c>; <see langword="null"/> leaves it out: no.</value>
    public bool? Insecure { get; init; }

    /// <summary>Labels of the namespaces that may use it: those that have all of one entry.</summary>
    /// <value><c>spec.accessFrom.namespaceSelectors[].matchLabels</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<ValueMap<string>>? AccessFrom { get; init; }

    /// <summary>How long fetching may take, at most minutes.</summary>
    /// <value><c>spec.timeout</c>; <see langword="null"/> leaves it out: 60 seconds.</value>
    public string? Timeout { get; init; }

    private protected override string Api => "source.toolkit.fluxcd.io/v1";

    private protected override string Kind => "HelmRepository";

    private protected override InlineDocument Spec() =>
        Fields.Map(
            ("type", Fields.Text(Type)),
            ("interval", Fields.Text(Interval)),
            ("url", Fields.Text(Url)),
            ("provider", Fields.Text(Provider)),
            ("secretRef", Named(Secret)),
            ("certSecretRef", Named(CertificateSecret)),
            ("passCredentials", Fields.Flag(PassCredentials)),
            ("insecure", Fields.Flag(Insecure)),
            ("accessFrom", NamespaceSelectors.Of(AccessFrom)),
            ("timeout", Fields.Text(Timeout)),
            ("suspend", Fields.Flag(Suspend))
        );
}
