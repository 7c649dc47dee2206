using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>One IAM principal and what it may do in the cluster.</summary>
/// <remarks>eksctl schema v1alpha5, <c>AccessEntry</c>.</remarks>
public sealed record AccessEntry
{
    /// <summary>ARN of the IAM role or user. Must be unique in the list.</summary>
    /// <value><c>principalARN</c>; required.</value>
    [JsonPropertyName("principalARN")]
    public string? PrincipalArn { get; init; }

    /// <summary>
    /// What the principal is: <c>STANDARD</c>, <c>EC2</c>, <c>EC2_LINUX</c>, <c>EC2_WINDOWS</c>, <c>FARGATE_LINUX</c>
    /// or <c>HYBRID_LINUX</c>.
    /// </summary>
    /// <value><c>type</c>; <see langword="null"/> leaves it out. Without it: EKS uses <c>STANDARD</c>.</value>
    /// <remarks>Needs a new entry to change.</remarks>
    public string? Type { get; init; }

    /// <summary>Kubernetes groups the principal belongs to, for RBAC. Not for the node types.</summary>
    /// <value><c>kubernetesGroups</c>; <see langword="null"/> leaves it out. Without it: it belongs to none.</value>
    public ValueList<string>? KubernetesGroups { get; init; }

    /// <summary>Kubernetes user name of the principal, as it appears in audit logs. Not for the node types.</summary>
    /// <value>
    /// <c>kubernetesUsername</c>; <see langword="null"/> leaves it out. Without it: EKS makes one from the ARN.
    /// </value>
    public string? KubernetesUsername { get; init; }

    /// <summary>EKS access policies that grant permissions without RBAC objects. Not for the node types.</summary>
    /// <value><c>accessPolicies</c>; <see langword="null"/> leaves it out. Without it: RBAC alone decides.</value>
    public ValueList<AccessPolicy>? AccessPolicies { get; init; }
}
