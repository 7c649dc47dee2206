namespace EksSpec.CustomResources;

/// <summary>A Secret that the External Secrets operator fills from a store: an <c>ExternalSecret</c> of <c>external-secrets.io/v1</c>.</summary>
public sealed record ExternalSecret
{
    /// <summary>Name of the resource, and of the Secret that is made of it.</summary>
    /// <value><c>metadata.name</c> and <c>spec.target.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Name of the store.</summary>
    /// <value><c>spec.secretStoreRef.name</c>; required.</value>
    public string? Store { get; init; }

    /// <summary>Whether the store is in the namespace of the secret, and not one of the whole cluster.</summary>
    /// <value><c>spec.secretStoreRef.kind</c>: <c>SecretStore</c>, else <c>ClusterSecretStore</c>.</value>
    public bool HasOwnStore { get; init; }

    /// <summary>Name of the secret in the store, such as <c>shop/database</c> in AWS Secrets Manager.</summary>
    /// <value><c>remoteRef.key</c> of each of <see cref="Properties"/>, else <c>spec.dataFrom[0].extract.key</c>; required.</value>
    public string? RemoteKey { get; init; }

    /// <summary>Which properties of the secret are taken, by the key that each gets.</summary>
    /// <value><c>spec.data</c>; <see langword="null"/> takes all of them, under their own names.</value>
    public ValueMap<string>? Properties { get; init; }

    /// <summary>How often the store is asked.</summary>
    /// <value><c>spec.refreshInterval</c>; <see langword="null"/> leaves it out: then every hour.</value>
    public string? RefreshInterval { get; init; }

    /// <summary>The resource as a document that can be written.</summary>
    public InlineDocument ToDocument() => ToDocument(null, null);

    internal InlineDocument ToDocument(InlineDocument? labels, string? space) =>
        Fields.Map(
            ("apiVersion", "external-secrets.io/v1"),
            ("kind", "ExternalSecret"),
            (
                "metadata",
                Fields.Map(("name", Fields.Text(Name)), ("namespace", Fields.Text(space)), ("labels", labels))
            ),
            (
                "spec",
                Fields.Map(
                    ("refreshInterval", Fields.Text(RefreshInterval)),
                    (
                        "secretStoreRef",
                        Fields.Map(
                            ("kind", HasOwnStore ? "SecretStore" : "ClusterSecretStore"),
                            ("name", Fields.Text(Store))
                        )
                    ),
                    ("target", Fields.Map(("name", Fields.Text(Name)))),
                    ("data", Fields.List(Properties?.ToValueList(), Property)),
                    (
                        "dataFrom",
                        Properties is null ? InlineDocument.OfList(Fields.Map(("extract", Remote(null)))) : null
                    )
                )
            )
        );

    private InlineDocument Property(KeyValuePair<string, string> property) =>
        Fields.Map(("secretKey", property.Key), ("remoteRef", Remote(property.Value)));

    private InlineDocument Remote(string? property) =>
        Fields.Map(("key", Fields.Text(RemoteKey)), ("property", Fields.Text(property)));
}
