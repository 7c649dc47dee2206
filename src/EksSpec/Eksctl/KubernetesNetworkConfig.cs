using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>Addresses of Services and pods.</summary>
/// <remarks>eksctl schema v1alpha5, <c>KubernetesNetworkConfig</c>.</remarks>
public sealed record KubernetesNetworkConfig
{
    /// <summary><c>IPv4</c> or <c>IPv6</c>, in any case.</summary>
    /// <value><c>ipFamily</c>; <see langword="null"/> leaves it out. Without it: <c>IPv4</c>.</value>
    /// <remarks>Needs a new cluster to change.</remarks>
    public string? IpFamily { get; init; }

    /// <summary>Block for Service addresses, on an IPv4 cluster.</summary>
    /// <value>
    /// <c>serviceIPv4CIDR</c>; <see langword="null"/> leaves it out. Without it: EKS takes 10.100.0.0/16 or
    /// 172.20.0.0/16.
    /// </value>
    /// <remarks>Needs a new cluster to change.</remarks>
    [JsonPropertyName("serviceIPv4CIDR")]
    public string? ServiceIpv4Cidr { get; init; }

    /// <summary>Block for Service addresses as EKS reports it; an output, not a wish.</summary>
    /// <value><c>serviceIPv6CIDR</c>; <see langword="null"/> leaves it out. Without it: EKS gives one.</value>
    [JsonPropertyName("serviceIPv6CIDR")]
    public string? ServiceIpv6Cidr { get; init; }
}
