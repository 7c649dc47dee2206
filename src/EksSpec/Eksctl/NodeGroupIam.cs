using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>NodeGroupIAM</c>.</summary>
public sealed record NodeGroupIam
{
    /// <summary><c>attachPolicy</c>.</summary>
    public InlineDocument? AttachPolicy { get; init; }

    /// <summary><c>attachPolicyARNs</c>.</summary>
    [JsonPropertyName("attachPolicyARNs")]
    public ValueList<string>? AttachPolicyArns { get; init; }

    /// <summary><c>instanceProfileARN</c>.</summary>
    [JsonPropertyName("instanceProfileARN")]
    public string? InstanceProfileArn { get; init; }

    /// <summary><c>instanceRoleARN</c>.</summary>
    [JsonPropertyName("instanceRoleARN")]
    public string? InstanceRoleArn { get; init; }

    /// <summary><c>instanceRoleName</c>.</summary>
    public string? InstanceRoleName { get; init; }

    /// <summary><c>instanceRolePermissionsBoundary</c>.</summary>
    public string? InstanceRolePermissionsBoundary { get; init; }

    /// <summary><c>withAddonPolicies</c>.</summary>
    public NodeGroupIamAddonPolicies? WithAddonPolicies { get; init; }
}
