using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>AccessEntry</c>.</summary>
public sealed record AccessEntry
{
    /// <summary><c>principalARN</c>.</summary>
    [JsonPropertyName("principalARN")]
    public string? PrincipalArn { get; init; }

    /// <summary><c>type</c>.</summary>
    public string? Type { get; init; }

    /// <summary><c>kubernetesGroups</c>.</summary>
    public ValueList<string>? KubernetesGroups { get; init; }

    /// <summary><c>kubernetesUsername</c>.</summary>
    public string? KubernetesUsername { get; init; }

    /// <summary><c>accessPolicies</c>.</summary>
    public ValueList<AccessPolicy>? AccessPolicies { get; init; }
}
