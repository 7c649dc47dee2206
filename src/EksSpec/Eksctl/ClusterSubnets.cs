namespace EksSpec.Eksctl;

/// <summary>The subnets of the cluster, by zone or by any name.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ClusterSubnets</c>.</remarks>
public sealed record ClusterSubnets
{
    /// <summary>Subnets without public addresses.</summary>
    /// <value>
    /// <c>private</c>; <see langword="null"/> leaves it out. Without it: eksctl makes them, or there are none in an
    /// existing VPC.
    /// </value>
    public ValueMap<AzSubnetSpec>? Private { get; init; }

    /// <summary>Subnets whose nodes may have public addresses.</summary>
    /// <value>
    /// <c>public</c>; <see langword="null"/> leaves it out. Without it: eksctl makes them, or there are none in an
    /// existing VPC.
    /// </value>
    public ValueMap<AzSubnetSpec>? Public { get; init; }
}
