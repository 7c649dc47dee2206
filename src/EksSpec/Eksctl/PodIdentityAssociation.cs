using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>IAM permissions for one service account, through EKS Pod Identity.</summary>
/// <remarks>eksctl schema v1alpha5, <c>PodIdentityAssociation</c>.</remarks>
public sealed record PodIdentityAssociation
{
    /// <summary>Namespace of the service account.</summary>
    /// <value><c>namespace</c>; required.</value>
    public string? Namespace { get; init; }

    /// <summary>Name of the service account.</summary>
    /// <value><c>serviceAccountName</c>; required.</value>
    public string? ServiceAccountName { get; init; }

    /// <summary>ARN of an existing role. Excludes the policies.</summary>
    /// <value><c>roleARN</c>; <see langword="null"/> leaves it out. Without it: eksctl makes a role.</value>
    [JsonPropertyName("roleARN")]
    public string? RoleArn { get; init; }

    /// <summary>Whether eksctl makes the service account.</summary>
    /// <value><c>createServiceAccount</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? CreateServiceAccount { get; init; }

    /// <summary>Name of the role that eksctl makes.</summary>
    /// <value><c>roleName</c>; <see langword="null"/> leaves it out. Without it: CloudFormation makes one up.</value>
    public string? RoleName { get; init; }

    /// <summary>ARN of the permissions boundary of that role.</summary>
    /// <value>
    /// <c>permissionsBoundaryARN</c>; <see langword="null"/> leaves it out. Without it: the role has none.
    /// </value>
    [JsonPropertyName("permissionsBoundaryARN")]
    public string? PermissionsBoundaryArn { get; init; }

    /// <summary>ARNs of IAM policies for that role.</summary>
    /// <value><c>permissionPolicyARNs</c>; <see langword="null"/> leaves it out. Without it: none are attached.</value>
    [JsonPropertyName("permissionPolicyARNs")]
    public ValueList<string>? PermissionPolicyArns { get; init; }

    /// <summary>Name of the policy in <c>permissionPolicy</c>.</summary>
    /// <value>
    /// <c>permissionPolicyName</c>; <see langword="null"/> leaves it out. Without it: eksctl makes one up.
    /// </value>
    public string? PermissionPolicyName { get; init; }

    /// <summary>An IAM policy document for that role.</summary>
    /// <value><c>permissionPolicy</c>; <see langword="null"/> leaves it out. Without it: none is attached.</value>
    public InlineDocument? PermissionPolicy { get; init; }

    /// <summary>Policies that eksctl knows by name, for that role.</summary>
    /// <value><c>wellKnownPolicies</c>; <see langword="null"/> leaves it out. Without it: none are attached.</value>
    public WellKnownPolicies? WellKnownPolicies { get; init; }

    /// <summary>AWS tags of the association.</summary>
    /// <value><c>tags</c>; <see langword="null"/> leaves it out. Without it: it has none of its own.</value>
    public ValueMap<string>? Tags { get; init; }

    /// <summary>ARN of a role, usually in another account, that the first role assumes.</summary>
    /// <value>
    /// <c>targetRoleARN</c>; <see langword="null"/> leaves it out. Without it: the first role is used itself.
    /// </value>
    [JsonPropertyName("targetRoleARN")]
    public string? TargetRoleArn { get; init; }

    /// <summary>Whether the session tags that EKS adds are left out.</summary>
    /// <value><c>disableSessionTags</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? DisableSessionTags { get; init; }

    /// <summary>Session policy, as JSON text, that narrows the role.</summary>
    /// <value><c>policy</c>; <see langword="null"/> leaves it out. Without it: nothing is narrowed.</value>
    public string? Policy { get; init; }
}
