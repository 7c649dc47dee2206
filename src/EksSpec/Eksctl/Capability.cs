using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>Capability</c>.</summary>
public sealed record Capability
{
    /// <summary><c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>type</c>.</summary>
    public string? Type { get; init; }

    /// <summary><c>roleArn</c>.</summary>
    public string? RoleArn { get; init; }

    /// <summary><c>deletePropagationPolicy</c>.</summary>
    public string? DeletePropagationPolicy { get; init; }

    /// <summary><c>configuration</c>.</summary>
    public CapabilityConfiguration? Configuration { get; init; }

    /// <summary><c>tags</c>.</summary>
    public ValueMap<string>? Tags { get; init; }

    /// <summary><c>accessPolicies</c>.</summary>
    public ValueList<AccessPolicy>? AccessPolicies { get; init; }

    /// <summary><c>attachPolicyARNs</c>.</summary>
    [JsonPropertyName("attachPolicyARNs")]
    public ValueList<string>? AttachPolicyArns { get; init; }

    /// <summary><c>attachPolicy</c>.</summary>
    public InlineDocument? AttachPolicy { get; init; }

    /// <summary><c>permissionsBoundary</c>.</summary>
    public string? PermissionsBoundary { get; init; }
}
