namespace EksSpec.Builders;

/// <summary>Writes choices as eksctl reads them.</summary>
internal static class EnumWriter
{
    public static string Write(this VolumeType type) => type.ToString().ToLowerInvariant();

    public static string Write(this CapabilityType type) => type.ToString().ToUpperInvariant();

    public static string Write(this SpotAllocation allocation) =>
        allocation switch
        {
            SpotAllocation.PriceCapacityOptimized => "price-capacity-optimized",
            SpotAllocation.CapacityOptimized => "capacity-optimized",
            SpotAllocation.CapacityOptimizedPrioritized => "capacity-optimized-prioritized",
            SpotAllocation.LowestPrice => "lowest-price",
            _ => throw new ArgumentOutOfRangeException(nameof(allocation)),
        };
}
