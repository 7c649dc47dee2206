namespace EksSpec.CustomResources;

/// <summary>
/// Secrets of AWS that the External Secrets operator reads: a <c>ClusterSecretStore</c>, or a <c>SecretStore</c> of one namespace, of
/// <c>external-secrets.io/v1</c>.
/// </summary>
public sealed record SecretStore
{
    /// <summary>Name.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>The only namespace that may use it.</summary>
    /// <value><c>metadata.namespace</c>; <see langword="null"/> for a <c>ClusterSecretStore</c>, which all may use.</value>
    public string? Namespace { get; init; }

    /// <summary>Labels of the object.</summary>
    /// <value><c>metadata.labels</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Labels { get; init; }

    /// <summary>Where the secrets are: <c>SecretsManager</c> or <c>ParameterStore</c>.</summary>
    /// <value><c>spec.provider.aws.service</c>; required.</value>
    public string Service { get; init; } = "SecretsManager";

    /// <summary>Region of the secrets, such as <c>eu-central-1</c>.</summary>
    /// <value><c>spec.provider.aws.region</c>; required.</value>
    public string? Region { get; init; }

    /// <summary>ARN of a role that the operator takes on to read them.</summary>
    /// <value><c>spec.provider.aws.role</c>; <see langword="null"/> leaves it out: then it reads as itself, or as the service account.</value>
    public string? Role { get; init; }

    /// <summary>Name of a service account whose role reads them.</summary>
    /// <value><c>spec.provider.aws.auth.jwt.serviceAccountRef.name</c>; <see langword="null"/> leaves it out: then the operator's own.</value>
    public string? ServiceAccount { get; init; }

    /// <summary>Namespace of the service account; only a <c>ClusterSecretStore</c> can say one.</summary>
    /// <value><c>spec.provider.aws.auth.jwt.serviceAccountRef.namespace</c>; <see langword="null"/> leaves it out.</value>
    public string? ServiceAccountNamespace { get; init; }

    /// <summary>The store as a document that can be written.</summary>
    public InlineDocument ToDocument()
    {
        var account = ServiceAccount is null
            ? null
            : Fields.Map(("name", ServiceAccount), ("namespace", Fields.Text(ServiceAccountNamespace)));
        var aws = Fields.Map(
            ("service", Service),
            ("region", Fields.Text(Region)),
            ("role", Fields.Text(Role)),
            ("auth", account is null ? null : Fields.Map(("jwt", Fields.Map(("serviceAccountRef", account)))))
        );
        return Fields.Map(
            ("apiVersion", "external-secrets.io/v1"),
            ("kind", Namespace is null ? "ClusterSecretStore" : "SecretStore"),
            (
                "metadata",
                Fields.Map(
                    ("name", Fields.Text(Name)),
                    ("namespace", Fields.Text(Namespace)),
                    ("labels", Fields.Map(Labels))
                )
            ),
            ("spec", Fields.Map(("provider", Fields.Map(("aws", aws)))))
        );
    }
}
