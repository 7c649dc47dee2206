using EksSpec.Builders;

namespace EksSpec;

/// <summary>How a self-managed group picks spot capacity. Managed groups choose by themselves.</summary>
public static class SpotAllocation
{
    /// <summary>Cheap pools that are unlikely to be taken away: what builders write.</summary>
    public const string PriceCapacityOptimized = "price-capacity-optimized";

    /// <summary>The pools that are least likely to be taken away.</summary>
    public const string CapacityOptimized = "capacity-optimized";

    /// <summary>As <see cref="CapacityOptimized"/>, with the order of the instance types as a wish.</summary>
    public const string CapacityOptimizedPrioritized = "capacity-optimized-prioritized";

    /// <summary>The cheapest pools, whatever the risk: what eksctl takes when nothing is said.</summary>
    public const string LowestPrice = "lowest-price";
}
