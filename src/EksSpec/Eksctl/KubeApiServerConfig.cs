using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>Settings of the API server.</summary>
/// <remarks>eksctl schema v1alpha5, <c>KubeAPIServerConfig</c>.</remarks>
public sealed record KubeApiServerConfig
{
    /// <summary>How long events are kept, as a duration such as <c>60m</c>.</summary>
    /// <value><c>eventTTL</c>; <see langword="null"/> leaves it out. Without it: EKS' default.</value>
    [JsonPropertyName("eventTTL")]
    public string? EventTtl { get; init; }

    /// <summary>Ports for Services of type <c>NodePort</c>.</summary>
    /// <value><c>serviceNodePortRange</c>; <see langword="null"/> leaves it out. Without it: 30000 to 32767.</value>
    public ServiceNodePortRange? ServiceNodePortRange { get; init; }
}
