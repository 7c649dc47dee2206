using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>NodeGroupInstancesDistribution</c>.</summary>
public sealed record NodeGroupInstancesDistribution
{
    /// <summary><c>instanceTypes</c>.</summary>
    public ValueList<string>? InstanceTypes { get; init; }

    /// <summary><c>maxPrice</c>.</summary>
    public decimal? MaxPrice { get; init; }

    /// <summary><c>onDemandBaseCapacity</c>.</summary>
    public int? OnDemandBaseCapacity { get; init; }

    /// <summary><c>onDemandPercentageAboveBaseCapacity</c>.</summary>
    public int? OnDemandPercentageAboveBaseCapacity { get; init; }

    /// <summary><c>spotInstancePools</c>.</summary>
    public int? SpotInstancePools { get; init; }

    /// <summary><c>spotAllocationStrategy</c>.</summary>
    public string? SpotAllocationStrategy { get; init; }

    /// <summary><c>capacityRebalance</c>.</summary>
    public bool? CapacityRebalance { get; init; }
}
