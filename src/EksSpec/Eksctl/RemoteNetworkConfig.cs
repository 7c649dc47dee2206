using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>Hybrid nodes: machines outside AWS that join the cluster.</summary>
/// <remarks>eksctl schema v1alpha5, <c>RemoteNetworkConfig</c>.</remarks>
public sealed record RemoteNetworkConfig
{
    /// <summary>How those machines prove who they are.</summary>
    /// <value><c>iam</c>; <see langword="null"/> leaves it out. Without it: through Systems Manager.</value>
    public RemoteNodesIam? Iam { get; init; }

    /// <summary>Id of the transit or virtual private gateway: <c>tgw-…</c> or <c>vgw-…</c>.</summary>
    /// <value><c>vpcGatewayID</c>; <see langword="null"/> leaves it out. Without it: routes are left to others.</value>
    [JsonPropertyName("vpcGatewayID")]
    public string? VpcGatewayId { get; init; }

    /// <summary>Networks of the nodes; at most one entry.</summary>
    /// <value><c>remoteNodeNetworks</c>; required.</value>
    public ValueList<RemoteNetwork>? RemoteNodeNetworks { get; init; }

    /// <summary>Networks of their pods; at most one entry.</summary>
    /// <value>
    /// <c>remotePodNetworks</c>; <see langword="null"/> leaves it out. Without it: pods can't be reached from the
    /// control plane.
    /// </value>
    public ValueList<RemoteNetwork>? RemotePodNetworks { get; init; }
}
