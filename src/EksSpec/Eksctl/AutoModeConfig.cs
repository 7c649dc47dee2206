using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>AutoModeConfig</c>.</summary>
public sealed record AutoModeConfig
{
    /// <summary><c>enabled</c>.</summary>
    public bool? Enabled { get; init; }

    /// <summary><c>nodeRoleARN</c>.</summary>
    [JsonPropertyName("nodeRoleARN")]
    public string? NodeRoleArn { get; init; }

    /// <summary><c>permissionsBoundaryARN</c>.</summary>
    [JsonPropertyName("permissionsBoundaryARN")]
    public string? PermissionsBoundaryArn { get; init; }

    /// <summary><c>nodePools</c>.</summary>
    public ValueList<string>? NodePools { get; init; }
}
