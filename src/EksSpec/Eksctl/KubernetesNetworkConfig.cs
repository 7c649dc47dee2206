using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>KubernetesNetworkConfig</c>.</summary>
public sealed record KubernetesNetworkConfig
{
    /// <summary><c>ipFamily</c>.</summary>
    public string? IpFamily { get; init; }

    /// <summary><c>serviceIPv4CIDR</c>.</summary>
    [JsonPropertyName("serviceIPv4CIDR")]
    public string? ServiceIpv4Cidr { get; init; }

    /// <summary><c>serviceIPv6CIDR</c>.</summary>
    [JsonPropertyName("serviceIPv6CIDR")]
    public string? ServiceIpv6Cidr { get; init; }
}
