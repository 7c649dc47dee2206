using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>An EKS access policy and where it holds.</summary>
/// <remarks>eksctl schema v1alpha5, <c>AccessPolicy</c>.</remarks>
public sealed record AccessPolicy
{
    /// <summary>ARN of the policy: <c>arn:aws:eks::aws:cluster-access-policy/…</c>.</summary>
    /// <value><c>policyARN</c>; required.</value>
    [JsonPropertyName("policyARN")]
    public string? PolicyArn { get; init; }

    /// <summary>Where the policy holds: in the whole cluster or in some namespaces.</summary>
    /// <value><c>accessScope</c>; required.</value>
    public AccessScope? AccessScope { get; init; }
}
