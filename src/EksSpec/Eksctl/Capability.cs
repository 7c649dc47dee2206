using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>An EKS capability: software that EKS runs outside the cluster for it.</summary>
/// <remarks>eksctl schema v1alpha5, <c>Capability</c>.</remarks>
public sealed record Capability
{
    /// <summary>Name of the capability, unique in the cluster.</summary>
    /// <value><c>name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary><c>ACK</c>, <c>KRO</c> or <c>ARGOCD</c>.</summary>
    /// <value><c>type</c>; required.</value>
    public string? Type { get; init; }

    /// <summary>ARN of an existing IAM role for the capability.</summary>
    /// <value><c>roleArn</c>; <see langword="null"/> leaves it out. Without it: eksctl makes one.</value>
    public string? RoleArn { get; init; }

    /// <summary>What happens to the capability's objects when it is deleted; EKS knows <c>RETAIN</c>.</summary>
    /// <value>
    /// <c>deletePropagationPolicy</c>; <see langword="null"/> leaves it out. Without it: EKS uses <c>RETAIN</c>.
    /// </value>
    public string? DeletePropagationPolicy { get; init; }

    /// <summary>Settings; <c>ARGOCD</c> needs them.</summary>
    /// <value><c>configuration</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public CapabilityConfiguration? Configuration { get; init; }

    /// <summary>AWS tags of the capability.</summary>
    /// <value><c>tags</c>; <see langword="null"/> leaves it out. Without it: it has none of its own.</value>
    public ValueMap<string>? Tags { get; init; }

    /// <summary>EKS access policies of the capability's role.</summary>
    /// <value><c>accessPolicies</c>; <see langword="null"/> leaves it out. Without it: EKS gives its defaults.</value>
    public ValueList<AccessPolicy>? AccessPolicies { get; init; }

    /// <summary>ARNs of IAM policies for the role that eksctl makes.</summary>
    /// <value><c>attachPolicyARNs</c>; <see langword="null"/> leaves it out. Without it: none are attached.</value>
    [JsonPropertyName("attachPolicyARNs")]
    public ValueList<string>? AttachPolicyArns { get; init; }

    /// <summary>An IAM policy document for the role that eksctl makes.</summary>
    /// <value><c>attachPolicy</c>; <see langword="null"/> leaves it out. Without it: none is attached.</value>
    public InlineDocument? AttachPolicy { get; init; }

    /// <summary>ARN of the permissions boundary of the role that eksctl makes.</summary>
    /// <value><c>permissionsBoundary</c>; <see langword="null"/> leaves it out. Without it: the role has none.</value>
    public string? PermissionsBoundary { get; init; }
}
