namespace EksSpec.Eksctl;

/// <summary>Who may use the cluster: the authentication mode and the access entries.</summary>
/// <remarks>eksctl schema v1alpha5, <c>AccessConfig</c>.</remarks>
public sealed record AccessConfig
{
    /// <summary>
    /// Where EKS looks up who a caller is: <c>CONFIG_MAP</c> (aws-auth only), <c>API</c> (access entries only) or
    /// <c>API_AND_CONFIG_MAP</c>.
    /// </summary>
    /// <value>
    /// <c>authenticationMode</c>; <see langword="null"/> leaves it out. Without it: eksctl uses
    /// <c>API_AND_CONFIG_MAP</c>, on Outposts without etcd instances <c>CONFIG_MAP</c>.
    /// </value>
    /// <remarks>
    /// Can be changed in place towards <c>API</c> only (<c>eksctl utils update-authentication-mode</c>).
    /// </remarks>
    public string? AuthenticationMode { get; init; }

    /// <summary>Whether the identity that creates the cluster becomes its administrator.</summary>
    /// <value>
    /// <c>bootstrapClusterCreatorAdminPermissions</c>; <see langword="null"/> leaves it out. Without it: it does.
    /// </value>
    /// <remarks>Needs a new cluster to change.</remarks>
    public bool? BootstrapClusterCreatorAdminPermissions { get; init; }

    /// <summary>IAM principals with the Kubernetes permissions that they get.</summary>
    /// <value>
    /// <c>accessEntries</c>; <see langword="null"/> leaves it out. Without it: only the creator has access.
    /// </value>
    public ValueList<AccessEntry>? AccessEntries { get; init; }
}
