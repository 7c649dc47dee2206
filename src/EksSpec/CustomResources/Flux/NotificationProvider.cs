namespace EksSpec.CustomResources;

/// <summary>Where Flux reports to: a <c>Provider</c> of <c>notification.toolkit.fluxcd.io/v1beta3</c>.</summary>
public sealed record NotificationProvider : FluxResource
{
    internal const string Version = "notification.toolkit.fluxcd.io/v1beta3";

    /// <summary>What it is, such as <c>slack</c>, <c>github</c> for the status of commits, or <c>githubpullrequestcomment</c>.</summary>
    /// <value><c>spec.type</c>; required.</value>
    public string? Type { get; init; }

    /// <summary>Its address: a URL, which a secret may hold instead.</summary>
    /// <value><c>spec.address</c>; <see langword="null"/> leaves it out.</value>
    public string? Address { get; init; }

    /// <summary>The channel.</summary>
    /// <value><c>spec.channel</c>; <see langword="null"/> leaves it out.</value>
    public string? Channel { get; init; }

    /// <summary>The name that reports come from.</summary>
    /// <value><c>spec.username</c>; <see langword="null"/> leaves it out.</value>
    public string? Username { get; init; }

    /// <summary>The Secret with <c>address</c> or <c>token</c>.</summary>
    /// <value><c>spec.secretRef.name</c>; <see langword="null"/> leaves it out.</value>
    public string? Secret { get; init; }

    /// <summary>The account whose role lets Flux in.</summary>
    /// <value><c>spec.serviceAccountName</c>; <see langword="null"/> leaves it out.</value>
    public string? ServiceAccount { get; init; }

    /// <summary>The Secret with certificates.</summary>
    /// <value><c>spec.certSecretRef.name</c>; <see langword="null"/> leaves it out.</value>
    public string? CertificateSecret { get; init; }

    /// <summary>The Secret with a proxy.</summary>
    /// <value><c>spec.proxySecretRef.name</c>; <see langword="null"/> leaves it out.</value>
    public string? ProxySecret { get; init; }

    /// <summary>Expression in CEL of the name that the status of a commit has.</summary>
    /// <value><c>spec.commitStatusExpr</c>; <see langword="null"/> leaves it out. For Git hosts only.</value>
    public string? CommitStatusExpr { get; init; }

    /// <summary>How long sending may take, at most minutes.</summary>
    /// <value><c>spec.timeout</c>; <see langword="null"/> leaves it out.</value>
    public string? Timeout { get; init; }

    private protected override string Api => Version;

    private protected override string Kind => "Provider";

    private protected override InlineDocument Spec() =>
        Fields.Map(
            ("type", Fields.Text(Type)),
            ("address", Fields.Text(Address)),
            ("channel", Fields.Text(Channel)),
            ("username", Fields.Text(Username)),
            ("secretRef", Named(Secret)),
            ("serviceAccountName", Fields.Text(ServiceAccount)),
            ("certSecretRef", Named(CertificateSecret)),
            ("proxySecretRef", Named(ProxySecret)),
            ("commitStatusExpr", Fields.Text(CommitStatusExpr)),
            ("interval", Fields.Text(Interval)),
            ("timeout", Fields.Text(Timeout)),
            ("suspend", Fields.Flag(Suspend))
        );
}
