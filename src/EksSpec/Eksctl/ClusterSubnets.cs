using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ClusterSubnets</c>.</summary>
public sealed record ClusterSubnets
{
    /// <summary><c>private</c>.</summary>
    public ValueMap<AzSubnetSpec>? Private { get; init; }

    /// <summary><c>public</c>.</summary>
    public ValueMap<AzSubnetSpec>? Public { get; init; }
}
