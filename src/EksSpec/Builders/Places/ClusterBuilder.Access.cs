using EksSpec.Builders;

namespace EksSpec;

/// <content>Who may do what: people, pods, and the keys of secrets.</content>
public sealed partial class ClusterBuilder
{
    private const string EntriesPath = "accessConfig.accessEntries";

    private readonly List<AccessEntryBuilder> _entries = [];

    /// <summary>Makes an IAM identity provider for the cluster, so that service accounts can have roles (IRSA).</summary>
    /// <remarks>Writes <c>iam.withOIDC: true</c>. <see cref="AddIamServiceAccount"/> implies it.</remarks>
    public ClusterBuilder UseOidc(params CallSite at) =>
        Set("iam.withOIDC", true, at, config => config with { Iam = (config.Iam ?? new()) with { WithOidc = true } });

    /// <summary>Adds a service account with an IAM role of its own (IRSA).</summary>
    /// <param name="namespace">Namespace, such as <c>kube-system</c>.</param>
    /// <param name="name">Name of the service account.</param>
    /// <returns>The service account: say what it may do.</returns>
    /// <exception cref="ArgumentException">A name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Also writes <c>iam.withOIDC: true</c>.</remarks>
    public IamServiceAccountBuilder AddIamServiceAccount(string @namespace, string name, params CallSite at) =>
        _accounts.Add(
            new(
                new()
                {
                    Metadata = new() { Name = Guard.Subdomain(name), Namespace = Guard.Label(@namespace) },
                },
                at
            )
        );

    /// <summary>Gives the pods of a service account an IAM role, through EKS Pod Identity.</summary>
    /// <param name="namespace">Namespace of the service account.</param>
    /// <param name="serviceAccount">Name of the service account.</param>
    /// <returns>The association: say what the pods may do.</returns>
    /// <exception cref="ArgumentException">A name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>The cluster gets the add-on <c>eks-pod-identity-agent</c>, unless Auto Mode brings it.</remarks>
    public PodIdentityBuilder AddPodIdentity(string @namespace, string serviceAccount, params CallSite at) =>
        _identities.Add(
            new(new() { Namespace = Guard.Label(@namespace), ServiceAccountName = Guard.Subdomain(serviceAccount) }, at)
        );

    /// <summary>Adds an IAM principal that may use the cluster.</summary>
    /// <param name="principalArn">ARN of a user or role.</param>
    /// <returns>The entry: say what it may do.</returns>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public AccessEntryBuilder AddAccessEntry(string principalArn, params CallSite at)
    {
        AccessEntryBuilder entry = new(new() { PrincipalArn = Guard.Text(principalArn) }, at);
        _entries.Add(entry);
        return entry;
    }

    /// <summary>Knows principals by access entries only, not by the ConfigMap <c>aws-auth</c>.</summary>
    /// <remarks>Writes <c>accessConfig.authenticationMode: API</c>. There is no way back.</remarks>
    public ClusterBuilder UseAccessEntriesOnly(params CallSite at) =>
        Set(
            "accessConfig.authenticationMode",
            "API",
            at,
            config => config with { AccessConfig = (config.AccessConfig ?? new()) with { AuthenticationMode = "API" } }
        );

    /// <summary>Encrypts Kubernetes secrets with a KMS key of yours.</summary>
    /// <param name="kmsKeyArn">ARN of the key.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>secretsEncryption.keyARN</c>. Can't be taken back.</remarks>
    public ClusterBuilder WithSecretsEncryption(string kmsKeyArn, params CallSite at) =>
        Set(
            "secretsEncryption.keyARN",
            Guard.Text(kmsKeyArn),
            at,
            config => config with { SecretsEncryption = new() { KeyArn = kmsKeyArn } }
        );

    /// <summary>The access entries that were added here, and those of admin hosts.</summary>
    private ChildList<AccessEntryBuilder, AccessEntry> AllEntries()
    {
        ChildList<AccessEntryBuilder, AccessEntry> all = new(EntriesPath);
        foreach (var entry in (IEnumerable<AccessEntryBuilder>)[.. _entries, .. AdminHosts.EntriesOf(this)])
        {
            all.Add(entry);
        }

        return all;
    }

    // What an admin host needs is written out, so that no default takes it away.
    private AccessConfig WithEntries(AccessConfig access, ValueList<AccessEntry> entries) =>
        access with
        {
            AccessEntries = entries,
            AuthenticationMode =
                access.AuthenticationMode ?? (AdminHosts.Of(this).Any() ? AccessDefaults.ApiAndConfigMap : null),
        };
}
