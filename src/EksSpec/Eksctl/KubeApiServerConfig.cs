using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>KubeAPIServerConfig</c>.</summary>
public sealed record KubeApiServerConfig
{
    /// <summary><c>eventTTL</c>.</summary>
    [JsonPropertyName("eventTTL")]
    public string? EventTtl { get; init; }

    /// <summary><c>serviceNodePortRange</c>.</summary>
    public ServiceNodePortRange? ServiceNodePortRange { get; init; }
}
