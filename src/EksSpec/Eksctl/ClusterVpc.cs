using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ClusterVPC</c>.</summary>
public sealed record ClusterVpc
{
    /// <summary><c>id</c>.</summary>
    public string? Id { get; init; }

    /// <summary><c>cidr</c>.</summary>
    public string? Cidr { get; init; }

    /// <summary><c>ipv6Cidr</c>.</summary>
    public string? Ipv6Cidr { get; init; }

    /// <summary><c>ipv6Pool</c>.</summary>
    public string? Ipv6Pool { get; init; }

    /// <summary><c>securityGroup</c>.</summary>
    public string? SecurityGroup { get; init; }

    /// <summary><c>subnets</c>.</summary>
    public ClusterSubnets? Subnets { get; init; }

    /// <summary><c>hostnameType</c>.</summary>
    public string? HostnameType { get; init; }

    /// <summary><c>extraCIDRs</c>.</summary>
    [JsonPropertyName("extraCIDRs")]
    public ValueList<string>? ExtraCidrs { get; init; }

    /// <summary><c>extraIPv6CIDRs</c>.</summary>
    [JsonPropertyName("extraIPv6CIDRs")]
    public ValueList<string>? ExtraIpv6Cidrs { get; init; }

    /// <summary><c>sharedNodeSecurityGroup</c>.</summary>
    public string? SharedNodeSecurityGroup { get; init; }

    /// <summary><c>manageSharedNodeSecurityGroupRules</c>.</summary>
    public bool? ManageSharedNodeSecurityGroupRules { get; init; }

    /// <summary><c>autoAllocateIPv6</c>.</summary>
    [JsonPropertyName("autoAllocateIPv6")]
    public bool? AutoAllocateIpv6 { get; init; }

    /// <summary><c>nat</c>.</summary>
    public ClusterNat? Nat { get; init; }

    /// <summary><c>clusterEndpoints</c>.</summary>
    public ClusterEndpoints? ClusterEndpoints { get; init; }

    /// <summary><c>publicAccessCIDRs</c>.</summary>
    [JsonPropertyName("publicAccessCIDRs")]
    public ValueList<string>? PublicAccessCidrs { get; init; }

    /// <summary><c>controlPlaneSubnetIDs</c>.</summary>
    [JsonPropertyName("controlPlaneSubnetIDs")]
    public ValueList<string>? ControlPlaneSubnetIds { get; init; }

    /// <summary><c>controlPlaneOnPrivateSubnets</c>.</summary>
    public bool? ControlPlaneOnPrivateSubnets { get; init; }

    /// <summary><c>controlPlaneSecurityGroupIDs</c>.</summary>
    [JsonPropertyName("controlPlaneSecurityGroupIDs")]
    public ValueList<string>? ControlPlaneSecurityGroupIds { get; init; }

    /// <summary><c>controlPlaneEgressMode</c>.</summary>
    public string? ControlPlaneEgressMode { get; init; }
}
