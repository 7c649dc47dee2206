using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>IAM of the nodes.</summary>
/// <remarks>eksctl schema v1alpha5, <c>NodeGroupIAM</c>.</remarks>
public sealed record NodeGroupIam
{
    /// <summary>An IAM policy document for the role.</summary>
    /// <value><c>attachPolicy</c>; <see langword="null"/> leaves it out. Without it: none is attached.</value>
    public InlineDocument? AttachPolicy { get; init; }

    /// <summary>ARNs of IAM policies for the role, in place of the default ones that nodes need.</summary>
    /// <value><c>attachPolicyARNs</c>; <see langword="null"/> leaves it out. Without it: the default ones.</value>
    [JsonPropertyName("attachPolicyARNs")]
    public ValueList<string>? AttachPolicyArns { get; init; }

    /// <summary>ARN of an existing instance profile; not for managed groups.</summary>
    /// <value><c>instanceProfileARN</c>; <see langword="null"/> leaves it out. Without it: eksctl makes one.</value>
    [JsonPropertyName("instanceProfileARN")]
    public string? InstanceProfileArn { get; init; }

    /// <summary>ARN of an existing role. Excludes what would change it.</summary>
    /// <value><c>instanceRoleARN</c>; <see langword="null"/> leaves it out. Without it: eksctl makes one.</value>
    [JsonPropertyName("instanceRoleARN")]
    public string? InstanceRoleArn { get; init; }

    /// <summary>Name of the role that eksctl makes.</summary>
    /// <value>
    /// <c>instanceRoleName</c>; <see langword="null"/> leaves it out. Without it: CloudFormation makes one up.
    /// </value>
    public string? InstanceRoleName { get; init; }

    /// <summary>ARN of the permissions boundary of the role that eksctl makes.</summary>
    /// <value>
    /// <c>instanceRolePermissionsBoundary</c>; <see langword="null"/> leaves it out. Without it: the role has none.
    /// </value>
    public string? InstanceRolePermissionsBoundary { get; init; }

    /// <summary>Policies for software on the nodes. Every pod on the node has them: prefer service accounts.</summary>
    /// <value><c>withAddonPolicies</c>; <see langword="null"/> leaves it out. Without it: none are attached.</value>
    public NodeGroupIamAddonPolicies? WithAddonPolicies { get; init; }
}
