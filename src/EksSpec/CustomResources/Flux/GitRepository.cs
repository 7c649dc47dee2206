namespace EksSpec.CustomResources;

/// <summary>A Git repository that Flux reads: a <c>GitRepository</c> of <c>source.toolkit.fluxcd.io/v1</c>.</summary>
public sealed record GitRepository : FluxResource
{
    /// <summary>Where it is: <c>https://</c>, <c>http://</c> or <c>ssh://</c>.</summary>
    /// <value><c>spec.url</c>; required.</value>
    public string? Url { get; init; }

    /// <summary>What of it is read.</summary>
    /// <value><c>spec.ref</c>; <see langword="null"/> leaves it out: branch <c>master</c>.</value>
    public GitReference? Reference { get; init; }

    /// <summary>Who lets Flux in: <c>generic</c>, <c>aws</c>, <c>azure</c> or <c>github</c>.</summary>
    /// <value><c>spec.provider</c>; <see langword="null"/> leaves it out: <c>generic</c>, by the secret.</value>
    public string? Provider { get; init; }

    /// <summary>The Secret that lets Flux in.</summary>
    /// <value><c>spec.secretRef.name</c>; <see langword="null"/> leaves it out.</value>
    public string? Secret { get; init; }

    /// <summary>The account whose role lets Flux in, with provider <c>aws</c> or <c>azure</c>.</summary>
    /// <value><c>spec.serviceAccountName</c>; <see langword="null"/> leaves it out: the controller's own.</value>
    public string? ServiceAccount { get; init; }

    /// <summary>The Secret with a proxy.</summary>
    /// <value><c>spec.proxySecretRef.name</c>; <see langword="null"/> leaves it out.</value>
    public string? ProxySecret { get; init; }

    /// <summary>Files that are left out, as <c>.gitignore</c> says it.</summary>
    /// <value><c>spec.ignore</c>; <see langword="null"/> leaves it out.</value>
    public string? Ignore { get; init; }

    /// <summary>The only folders that are fetched.</summary>
    /// <value><c>spec.sparseCheckout</c>; <see langword="null"/> leaves it out: all.</value>
    public ValueList<string>? SparseCheckout { get; init; }

    /// <summary>Other repositories that are copied into it.</summary>
    /// <value><c>spec.include</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<GitInclude>? Include { get; init; }

    /// <summary>Whether its submodules are fetched.</summary>
    /// <value><c>spec.recurseSubmodules</c>; <see langword="null"/> leaves it out: no.</value>
    public bool? RecurseSubmodules { get; init; }

    /// <summary>How long fetching may take, at most minutes.</summary>
    /// <value><c>spec.timeout</c>; <see langword="null"/> leaves it out: 60 seconds.</value>
    public string? Timeout { get; init; }

    /// <summary>What has to be signed: <c>HEAD</c>, <c>Tag</c> or <c>TagAndHEAD</c>.</summary>
    /// <value><c>spec.verify.mode</c>; <see langword="null"/> leaves it out: <c>HEAD</c> where there are keys.</value>
    public string? VerifyMode { get; init; }

    /// <summary>The Secret with the public keys of those who may sign.</summary>
    /// <value><c>spec.verify.secretRef.name</c>; <see langword="null"/> leaves it out: nothing is verified.</value>
    public string? VerifySecret { get; init; }

    private protected override string Api => "source.toolkit.fluxcd.io/v1";

    private protected override string Kind => "GitRepository";

    private protected override InlineDocument Spec() =>
        Fields.Map(
            ("interval", Fields.Text(Interval)),
            ("url", Fields.Text(Url)),
            ("ref", Reference?.ToDocument()),
            ("provider", Fields.Text(Provider)),
            ("secretRef", Named(Secret)),
            ("serviceAccountName", Fields.Text(ServiceAccount)),
            ("proxySecretRef", Named(ProxySecret)),
            ("ignore", Fields.Text(Ignore)),
            ("sparseCheckout", Texts(SparseCheckout)),
            ("include", Fields.List(Include, each => each.ToDocument())),
            ("recurseSubmodules", Fields.Flag(RecurseSubmodules)),
            ("timeout", Fields.Text(Timeout)),
            (
                "verify",
                Fields.NotEmpty(Fields.Map(("mode", Fields.Text(VerifyMode)), ("secretRef", Named(VerifySecret))))
            ),
            ("suspend", Fields.Flag(Suspend))
        );
}
