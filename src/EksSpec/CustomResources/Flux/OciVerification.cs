namespace EksSpec.CustomResources;

/// <summary>Who signs an artifact in a registry.</summary>
/// <param name="Provider">What it is signed with: <c>cosign</c> or <c>notation</c>.</param>
public sealed record OciVerification(string Provider)
{
    /// <summary>The Secret with public keys.</summary>
    /// <value><c>secretRef.name</c>; <see langword="null"/> leaves it out: cosign without keys.</value>
    public string? Secret { get; init; }

    /// <summary>The Secret with the root of trust.</summary>
    /// <value><c>trustedRootSecretRef.name</c>; <see langword="null"/> leaves it out.</value>
    public string? TrustedRootSecret { get; init; }

    /// <summary>Who may sign without keys: regular expressions of the issuer and the subject.</summary>
    /// <value><c>matchOIDCIdentity</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<(string Issuer, string Subject)>? Identities { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("provider", Provider),
            ("secretRef", Secret is null ? null : Fields.Map(("name", Secret))),
            ("trustedRootSecretRef", TrustedRootSecret is null ? null : Fields.Map(("name", TrustedRootSecret))),
            (
                "matchOIDCIdentity",
                Fields.List(Identities, each => Fields.Map(("issuer", each.Issuer), ("subject", each.Subject)))
            )
        );
}
