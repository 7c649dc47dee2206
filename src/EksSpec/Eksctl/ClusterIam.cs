using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>IAM of the cluster: roles, the OIDC provider, service accounts and Pod Identity.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ClusterIAM</c>.</remarks>
public sealed record ClusterIam
{
    /// <summary>ARN of an existing IAM role for the control plane.</summary>
    /// <value><c>serviceRoleARN</c>; <see langword="null"/> leaves it out. Without it: eksctl makes one.</value>
    /// <remarks>Needs a new cluster to change.</remarks>
    [JsonPropertyName("serviceRoleARN")]
    public string? ServiceRoleArn { get; init; }

    /// <summary>ARN of the permissions boundary of the control plane's role.</summary>
    /// <value>
    /// <c>serviceRolePermissionsBoundary</c>; <see langword="null"/> leaves it out. Without it: the role has none.
    /// </value>
    public string? ServiceRolePermissionsBoundary { get; init; }

    /// <summary>ARN of an existing IAM role that starts Fargate pods.</summary>
    /// <value>
    /// <c>fargatePodExecutionRoleARN</c>; <see langword="null"/> leaves it out. Without it: eksctl makes one.
    /// </value>
    [JsonPropertyName("fargatePodExecutionRoleARN")]
    public string? FargatePodExecutionRoleArn { get; init; }

    /// <summary>ARN of the permissions boundary of that role.</summary>
    /// <value>
    /// <c>fargatePodExecutionRolePermissionsBoundary</c>; <see langword="null"/> leaves it out. Without it: the role
    /// has none.
    /// </value>
    public string? FargatePodExecutionRolePermissionsBoundary { get; init; }

    /// <summary>
    /// Whether eksctl makes the IAM OpenID Connect provider that IAM roles for service accounts (IRSA) need.
    /// </summary>
    /// <value><c>withOIDC</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    [JsonPropertyName("withOIDC")]
    public bool? WithOidc { get; init; }

    /// <summary>Service accounts with IAM permissions (IRSA). Needs <c>withOIDC</c>.</summary>
    /// <value><c>serviceAccounts</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public ValueList<ClusterIamServiceAccount>? ServiceAccounts { get; init; }

    /// <summary>
    /// IAM permissions for service accounts through EKS Pod Identity. Needs the add-on <c>eks-pod-identity-agent</c>.
    /// </summary>
    /// <value><c>podIdentityAssociations</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public ValueList<PodIdentityAssociation>? PodIdentityAssociations { get; init; }

    /// <summary>
    /// Whether the cluster's role may manage network interfaces of pods (security groups for pods, Windows).
    /// </summary>
    /// <value>
    /// <c>vpcResourceControllerPolicy</c>; <see langword="null"/> leaves it out. Without it: <c>true</c>.
    /// </value>
    public bool? VpcResourceControllerPolicy { get; init; }
}
