namespace EksSpec.Eksctl;

/// <summary>Several instance types in one self-managed group, and how they are bought.</summary>
/// <remarks>eksctl schema v1alpha5, <c>NodeGroupInstancesDistribution</c>.</remarks>
public sealed record NodeGroupInstancesDistribution
{
    /// <summary>One to twenty instance types.</summary>
    /// <value><c>instanceTypes</c>; required.</value>
    public ValueList<string>? InstanceTypes { get; init; }

    /// <summary>Most to pay for a spot instance, in US dollars an hour.</summary>
    /// <value><c>maxPrice</c>; <see langword="null"/> leaves it out. Without it: the On-Demand price.</value>
    public decimal? MaxPrice { get; init; }

    /// <summary>How many nodes are On-Demand before spot begins.</summary>
    /// <value><c>onDemandBaseCapacity</c>; <see langword="null"/> leaves it out. Without it: 0.</value>
    public int? OnDemandBaseCapacity { get; init; }

    /// <summary>Percentage of the nodes above that base that are On-Demand, 0 to 100.</summary>
    /// <value>
    /// <c>onDemandPercentageAboveBaseCapacity</c>; <see langword="null"/> leaves it out. Without it: 100: no spot
    /// instance at all.
    /// </value>
    public int? OnDemandPercentageAboveBaseCapacity { get; init; }

    /// <summary>How many of the cheapest pools are used, 1 to 20; with <c>lowest-price</c> only.</summary>
    /// <value><c>spotInstancePools</c>; <see langword="null"/> leaves it out. Without it: 2.</value>
    public int? SpotInstancePools { get; init; }

    /// <summary>
    /// <c>lowest-price</c>, <c>capacity-optimized</c>, <c>capacity-optimized-prioritized</c> or
    /// <c>price-capacity-optimized</c>.
    /// </summary>
    /// <value>
    /// <c>spotAllocationStrategy</c>; <see langword="null"/> leaves it out. Without it: <c>lowest-price</c>.
    /// </value>
    public string? SpotAllocationStrategy { get; init; }

    /// <summary>Whether a spot instance at risk is replaced before it is taken.</summary>
    /// <value><c>capacityRebalance</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? CapacityRebalance { get; init; }
}
