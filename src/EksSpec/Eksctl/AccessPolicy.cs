using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>AccessPolicy</c>.</summary>
public sealed record AccessPolicy
{
    /// <summary><c>policyARN</c>.</summary>
    [JsonPropertyName("policyARN")]
    public string? PolicyArn { get; init; }

    /// <summary><c>accessScope</c>.</summary>
    public AccessScope? AccessScope { get; init; }
}
