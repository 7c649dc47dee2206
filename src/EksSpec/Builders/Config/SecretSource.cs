using EksSpec.Builders;

namespace EksSpec;

/// <summary>Where the values of a Secret come from, so that no file has them.</summary>
public sealed record SecretSource
{
    private SecretSource() { }

    internal string? Store { get; private init; }

    internal bool HasOwnStore { get; private init; }

    /// <summary>Name in the store, or namespace and name of the original.</summary>
    internal string Key { get; private init; } = "";

    internal ValueMap<string>? Properties { get; private init; }

    internal SecretCopier Copier { get; private init; }

    /// <summary>A secret in a store of the External Secrets operator, such as AWS Secrets Manager.</summary>
    /// <param name="store">Name of the store.</param>
    /// <param name="key">Name of the secret there, such as <c>shop/database</c>.</param>
    /// <param name="ownStore">Whether the store is a <c>SecretStore</c> of the same namespace; else it is a <c>ClusterSecretStore</c>.</param>
    /// <exception cref="ArgumentException">The store isn't spelled as Kubernetes asks, or the key is empty.</exception>
    /// <remarks>Writes an <c>ExternalSecret</c> of <c>external-secrets.io/v1</c>.</remarks>
    public static SecretSource FromStore(string store, string key, bool ownStore = false) =>
        new()
        {
            Store = Guard.Subdomain(store),
            Key = Guard.Text(key),
            HasOwnStore = ownStore,
        };

    /// <summary>A Secret of another namespace, which a program in the cluster copies.</summary>
    /// <param name="space">The namespace.</param>
    /// <param name="secret">Name of the Secret there.</param>
    /// <param name="copier">The program.</param>
    /// <exception cref="ArgumentException">A name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes a Secret without values, with the annotation by which the program fills it.</remarks>
    public static SecretSource CopyOf(string space, string secret, SecretCopier copier) =>
        new() { Key = $"{Guard.Label(space)}/{Guard.Subdomain(secret)}", Copier = Guard.Defined(copier) };

    /// <summary>Takes one property of a secret in a store, under a key; further calls take more. Without it all are taken.</summary>
    /// <param name="key">Key in the Secret.</param>
    /// <param name="property">Name of the property in the store's JSON.</param>
    /// <exception cref="ArgumentException">A text is empty, or no key.</exception>
    /// <exception cref="InvalidOperationException">The source is no store: a copy is a whole.</exception>
    public SecretSource WithKey(string key, string property)
    {
        if (Store is null)
        {
            throw new InvalidOperationException("A copy has the keys of its original.");
        }

        Guard.Spelled(key, KubernetesNames.DataKeyError);
        return this with { Properties = (Properties ?? ValueMap<string>.Empty).With(key, Guard.Text(property)) };
    }
}
