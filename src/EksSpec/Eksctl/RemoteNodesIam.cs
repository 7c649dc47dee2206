using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>RemoteNodesIAM</c>.</summary>
public sealed record RemoteNodesIam
{
    /// <summary><c>provider</c>.</summary>
    public string? Provider { get; init; }

    /// <summary><c>roleARN</c>.</summary>
    [JsonPropertyName("roleARN")]
    public string? RoleArn { get; init; }

    /// <summary><c>caBundleCert</c>.</summary>
    public string? CaBundleCert { get; init; }
}
