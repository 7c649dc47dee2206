using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ClusterIAMServiceAccount</c>.</summary>
public sealed record ClusterIamServiceAccount
{
    /// <summary><c>metadata</c>.</summary>
    public ClusterIamMeta? Metadata { get; init; }

    /// <summary><c>attachPolicyARNs</c>.</summary>
    [JsonPropertyName("attachPolicyARNs")]
    public ValueList<string>? AttachPolicyArns { get; init; }

    /// <summary><c>wellKnownPolicies</c>.</summary>
    public WellKnownPolicies? WellKnownPolicies { get; init; }

    /// <summary><c>attachPolicy</c>.</summary>
    public InlineDocument? AttachPolicy { get; init; }

    /// <summary><c>attachRoleARN</c>.</summary>
    [JsonPropertyName("attachRoleARN")]
    public string? AttachRoleArn { get; init; }

    /// <summary><c>permissionsBoundary</c>.</summary>
    public string? PermissionsBoundary { get; init; }

    /// <summary><c>status</c>.</summary>
    public ClusterIamServiceAccountStatus? Status { get; init; }

    /// <summary><c>roleName</c>.</summary>
    public string? RoleName { get; init; }

    /// <summary><c>roleOnly</c>.</summary>
    public bool? RoleOnly { get; init; }

    /// <summary><c>tags</c>.</summary>
    public ValueMap<string>? Tags { get; init; }

    /// <summary><c>subjectPattern</c>.</summary>
    public string? SubjectPattern { get; init; }
}
