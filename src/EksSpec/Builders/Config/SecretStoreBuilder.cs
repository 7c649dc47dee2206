using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>Secrets of AWS that the External Secrets operator reads for every namespace of a cluster.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddSecretStore"/>. Other fields: <c>Configure</c>.</remarks>
public sealed class SecretStoreBuilder : RecordBuilder<SecretStoreBuilder, SecretStore>
{
    private static readonly DraftPath Account = "spec.provider.aws.auth.jwt.serviceAccountRef";

    internal SecretStoreBuilder(string name, string? region, SourcePosition made)
        : base(new() { Name = name, Region = region }, made) => Name = name;

    /// <summary>Name of the store, for <see cref="SecretSource.FromStore"/>.</summary>
    public string Name { get; }

    /// <summary>Reads parameters of the Parameter Store, and not secrets of the Secrets Manager.</summary>
    /// <remarks>Writes <c>spec.provider.aws.service: ParameterStore</c>.</remarks>
    public SecretStoreBuilder UseParameterStore(params CallSite at) =>
        Set("spec.provider.aws.service", "ParameterStore", at, store => store with { Service = "ParameterStore" });

    /// <summary>Reads as a service account: its role says which secrets.</summary>
    /// <param name="name">Name of the service account.</param>
    /// <param name="space">Its namespace.</param>
    /// <exception cref="ArgumentException">A name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>spec.provider.aws.auth.jwt.serviceAccountRef</c>. Without it the operator reads as itself.</remarks>
    public SecretStoreBuilder UseServiceAccount(string name, string space, params CallSite at)
    {
        Guard.Subdomain(name);
        Guard.Label(space);
        return Set(
            Account,
            $"{space}/{name}",
            at,
            store => store with { ServiceAccount = name, ServiceAccountNamespace = space }
        );
    }
}
