using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>The network of the cluster.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ClusterVPC</c>.</remarks>
public sealed record ClusterVpc
{
    /// <summary>Id of an existing VPC: <c>vpc-…</c>. Name its subnets too.</summary>
    /// <value><c>id</c>; <see langword="null"/> leaves it out. Without it: eksctl makes a VPC.</value>
    /// <remarks>Needs a new cluster to change.</remarks>
    public string? Id { get; init; }

    /// <summary>Address block of the new VPC, from /16 to /24, or the block of the existing one.</summary>
    /// <value><c>cidr</c>; <see langword="null"/> leaves it out. Without it: 192.168.0.0/16.</value>
    /// <remarks>Needs a new cluster to change.</remarks>
    public string? Cidr { get; init; }

    /// <summary>IPv6 block of the VPC, on an IPv6 cluster. Goes with <c>ipv6Pool</c>.</summary>
    /// <value><c>ipv6Cidr</c>; <see langword="null"/> leaves it out. Without it: Amazon gives one.</value>
    public string? Ipv6Cidr { get; init; }

    /// <summary>IPv6 address pool that the block comes from. Goes with <c>ipv6Cidr</c>.</summary>
    /// <value><c>ipv6Pool</c>; <see langword="null"/> leaves it out. Without it: Amazon gives one.</value>
    public string? Ipv6Pool { get; init; }

    /// <summary>
    /// Id of an existing security group for the control plane. Excludes <c>controlPlaneSecurityGroupIDs</c>.
    /// </summary>
    /// <value><c>securityGroup</c>; <see langword="null"/> leaves it out. Without it: eksctl makes one.</value>
    public string? SecurityGroup { get; init; }

    /// <summary>The subnets of an existing VPC.</summary>
    /// <value>
    /// <c>subnets</c>; <see langword="null"/> leaves it out. Without it: eksctl makes a public and a private one in
    /// each zone.
    /// </value>
    /// <remarks>Needs a new cluster to change.</remarks>
    public ClusterSubnets? Subnets { get; init; }

    /// <summary>How EC2 names the nodes: <c>ip-name</c> or <c>resource-name</c>.</summary>
    /// <value><c>hostnameType</c>; <see langword="null"/> leaves it out. Without it: EC2 uses <c>ip-name</c>.</value>
    public string? HostnameType { get; init; }

    /// <summary>More address blocks that may reach the private endpoint.</summary>
    /// <value><c>extraCIDRs</c>; <see langword="null"/> leaves it out. Without it: only the VPC may.</value>
    [JsonPropertyName("extraCIDRs")]
    public ValueList<string>? ExtraCidrs { get; init; }

    /// <summary>More IPv6 blocks that may reach the private endpoint, on an IPv6 cluster.</summary>
    /// <value><c>extraIPv6CIDRs</c>; <see langword="null"/> leaves it out. Without it: only the VPC may.</value>
    [JsonPropertyName("extraIPv6CIDRs")]
    public ValueList<string>? ExtraIpv6Cidrs { get; init; }

    /// <summary>Id of an existing security group that all nodes share.</summary>
    /// <value>
    /// <c>sharedNodeSecurityGroup</c>; <see langword="null"/> leaves it out. Without it: eksctl makes one.
    /// </value>
    public string? SharedNodeSecurityGroup { get; init; }

    /// <summary>Whether eksctl adds its rules to the shared security group.</summary>
    /// <value>
    /// <c>manageSharedNodeSecurityGroupRules</c>; <see langword="null"/> leaves it out. Without it: <c>true</c>.
    /// </value>
    public bool? ManageSharedNodeSecurityGroupRules { get; init; }

    /// <summary>Whether the VPC of an IPv4 cluster gets an IPv6 block too.</summary>
    /// <value><c>autoAllocateIPv6</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    [JsonPropertyName("autoAllocateIPv6")]
    public bool? AutoAllocateIpv6 { get; init; }

    /// <summary>How private subnets reach the internet; not on an IPv6 cluster.</summary>
    /// <value><c>nat</c>; <see langword="null"/> leaves it out. Without it: one NAT gateway.</value>
    public ClusterNat? Nat { get; init; }

    /// <summary>How the Kubernetes API can be reached.</summary>
    /// <value><c>clusterEndpoints</c>; <see langword="null"/> leaves it out. Without it: publicly only.</value>
    public ClusterEndpoints? ClusterEndpoints { get; init; }

    /// <summary>Who may reach the public endpoint, as CIDR blocks. eksctl cuts host bits off without a word.</summary>
    /// <value><c>publicAccessCIDRs</c>; <see langword="null"/> leaves it out. Without it: everybody: 0.0.0.0/0.</value>
    /// <remarks>Can be changed in place (<c>eksctl utils update-cluster-vpc-config</c>).</remarks>
    [JsonPropertyName("publicAccessCIDRs")]
    public ValueList<string>? PublicAccessCidrs { get; init; }

    /// <summary>Ids of subnets for the control plane's network interfaces.</summary>
    /// <value>
    /// <c>controlPlaneSubnetIDs</c>; <see langword="null"/> leaves it out. Without it: the cluster's own subnets.
    /// </value>
    /// <remarks>Can be changed in place (<c>eksctl utils update-cluster-vpc-config</c>).</remarks>
    [JsonPropertyName("controlPlaneSubnetIDs")]
    public ValueList<string>? ControlPlaneSubnetIds { get; init; }

    /// <summary>Whether those interfaces go to private subnets only. Excludes <c>controlPlaneSubnetIDs</c>.</summary>
    /// <value>
    /// <c>controlPlaneOnPrivateSubnets</c>; <see langword="null"/> leaves it out. Without it: public and private ones.
    /// </value>
    public bool? ControlPlaneOnPrivateSubnets { get; init; }

    /// <summary>Ids of more security groups of the control plane. Excludes <c>securityGroup</c>.</summary>
    /// <value>
    /// <c>controlPlaneSecurityGroupIDs</c>; <see langword="null"/> leaves it out. Without it: there are none.
    /// </value>
    /// <remarks>Can be changed in place (<c>eksctl utils update-cluster-vpc-config</c>).</remarks>
    [JsonPropertyName("controlPlaneSecurityGroupIDs")]
    public ValueList<string>? ControlPlaneSecurityGroupIds { get; init; }

    /// <summary>How the control plane reaches out: <c>AWS_MANAGED</c> or <c>CUSTOMER_ROUTED</c>.</summary>
    /// <value>
    /// <c>controlPlaneEgressMode</c>; <see langword="null"/> leaves it out. Without it: EKS uses <c>AWS_MANAGED</c>.
    /// </value>
    /// <remarks>Can be changed in place (<c>eksctl utils update-cluster-vpc-config</c>).</remarks>
    public string? ControlPlaneEgressMode { get; init; }
}
