using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>RemoteNetworkConfig</c>.</summary>
public sealed record RemoteNetworkConfig
{
    /// <summary><c>iam</c>.</summary>
    public RemoteNodesIam? Iam { get; init; }

    /// <summary><c>vpcGatewayID</c>.</summary>
    [JsonPropertyName("vpcGatewayID")]
    public string? VpcGatewayId { get; init; }

    /// <summary><c>remoteNodeNetworks</c>.</summary>
    public ValueList<RemoteNetwork>? RemoteNodeNetworks { get; init; }

    /// <summary><c>remotePodNetworks</c>.</summary>
    public ValueList<RemoteNetwork>? RemotePodNetworks { get; init; }
}
