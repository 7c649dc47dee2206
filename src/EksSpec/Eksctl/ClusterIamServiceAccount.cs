using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>A service account with IAM permissions (IRSA).</summary>
/// <remarks>eksctl schema v1alpha5, <c>ClusterIAMServiceAccount</c>.</remarks>
public sealed record ClusterIamServiceAccount
{
    /// <summary>Its name and namespace.</summary>
    /// <value><c>metadata</c>; required.</value>
    public ClusterIamMeta? Metadata { get; init; }

    /// <summary>ARNs of IAM policies for the role.</summary>
    /// <value><c>attachPolicyARNs</c>; <see langword="null"/> leaves it out. Without it: none are attached.</value>
    [JsonPropertyName("attachPolicyARNs")]
    public ValueList<string>? AttachPolicyArns { get; init; }

    /// <summary>Policies that eksctl knows by name.</summary>
    /// <value><c>wellKnownPolicies</c>; <see langword="null"/> leaves it out. Without it: none are attached.</value>
    public WellKnownPolicies? WellKnownPolicies { get; init; }

    /// <summary>An IAM policy document for the role.</summary>
    /// <value><c>attachPolicy</c>; <see langword="null"/> leaves it out. Without it: none is attached.</value>
    public InlineDocument? AttachPolicy { get; init; }

    /// <summary>ARN of an existing role; eksctl then makes none.</summary>
    /// <value><c>attachRoleARN</c>; <see langword="null"/> leaves it out. Without it: eksctl makes a role.</value>
    [JsonPropertyName("attachRoleARN")]
    public string? AttachRoleArn { get; init; }

    /// <summary>ARN of the permissions boundary of the role.</summary>
    /// <value><c>permissionsBoundary</c>; <see langword="null"/> leaves it out. Without it: the role has none.</value>
    public string? PermissionsBoundary { get; init; }

    /// <summary>What eksctl found or made; an output, not a wish.</summary>
    /// <value><c>status</c>; <see langword="null"/> leaves it out. Without it: there is none.</value>
    public ClusterIamServiceAccountStatus? Status { get; init; }

    /// <summary>Name of the role that eksctl makes.</summary>
    /// <value><c>roleName</c>; <see langword="null"/> leaves it out. Without it: CloudFormation makes one up.</value>
    public string? RoleName { get; init; }

    /// <summary>Whether only the role is made and the service account is left to others.</summary>
    /// <value>
    /// <c>roleOnly</c>; <see langword="null"/> leaves it out. Without it: the service account is made too.
    /// </value>
    public bool? RoleOnly { get; init; }

    /// <summary>AWS tags of the role.</summary>
    /// <value><c>tags</c>; <see langword="null"/> leaves it out. Without it: it has none of its own.</value>
    public ValueMap<string>? Tags { get; init; }

    /// <summary>Pattern for the subject in the role's trust policy; <c>*</c> and <c>?</c> are wildcards.</summary>
    /// <value>
    /// <c>subjectPattern</c>; <see langword="null"/> leaves it out. Without it: exactly this service account is
    /// trusted.
    /// </value>
    public string? SubjectPattern { get; init; }
}
