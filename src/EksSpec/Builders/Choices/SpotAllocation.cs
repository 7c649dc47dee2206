namespace EksSpec;

/// <summary>How a self-managed group picks spot capacity. Managed groups choose by themselves.</summary>
public enum SpotAllocation
{
    /// <summary>Cheap pools that are unlikely to be taken away: what builders write.</summary>
    PriceCapacityOptimized,

    /// <summary>The pools that are least likely to be taken away.</summary>
    CapacityOptimized,

    /// <summary>As <see cref="CapacityOptimized"/>, with the order of the instance types as a wish.</summary>
    CapacityOptimizedPrioritized,

    /// <summary>The cheapest pools, whatever the risk: what eksctl takes when nothing is said.</summary>
    LowestPrice,
}
