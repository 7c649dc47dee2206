using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>PodIdentityAssociation</c>.</summary>
public sealed record PodIdentityAssociation
{
    /// <summary><c>namespace</c>.</summary>
    public string? Namespace { get; init; }

    /// <summary><c>serviceAccountName</c>.</summary>
    public string? ServiceAccountName { get; init; }

    /// <summary><c>roleARN</c>.</summary>
    [JsonPropertyName("roleARN")]
    public string? RoleArn { get; init; }

    /// <summary><c>createServiceAccount</c>.</summary>
    public bool? CreateServiceAccount { get; init; }

    /// <summary><c>roleName</c>.</summary>
    public string? RoleName { get; init; }

    /// <summary><c>permissionsBoundaryARN</c>.</summary>
    [JsonPropertyName("permissionsBoundaryARN")]
    public string? PermissionsBoundaryArn { get; init; }

    /// <summary><c>permissionPolicyARNs</c>.</summary>
    [JsonPropertyName("permissionPolicyARNs")]
    public ValueList<string>? PermissionPolicyArns { get; init; }

    /// <summary><c>permissionPolicyName</c>.</summary>
    public string? PermissionPolicyName { get; init; }

    /// <summary><c>permissionPolicy</c>.</summary>
    public InlineDocument? PermissionPolicy { get; init; }

    /// <summary><c>wellKnownPolicies</c>.</summary>
    public WellKnownPolicies? WellKnownPolicies { get; init; }

    /// <summary><c>tags</c>.</summary>
    public ValueMap<string>? Tags { get; init; }

    /// <summary><c>targetRoleARN</c>.</summary>
    [JsonPropertyName("targetRoleARN")]
    public string? TargetRoleArn { get; init; }

    /// <summary><c>disableSessionTags</c>.</summary>
    public bool? DisableSessionTags { get; init; }

    /// <summary><c>policy</c>.</summary>
    public string? Policy { get; init; }
}
