namespace EksSpec.Eksctl;

/// <summary>Which EC2 capacity reservation the nodes use.</summary>
/// <remarks>eksctl schema v1alpha5, <c>CapacityReservation</c>.</remarks>
public sealed record CapacityReservation
{
    /// <summary><c>open</c> (any that fits) or <c>none</c>. Excludes a target.</summary>
    /// <value>
    /// <c>capacityReservationPreference</c>; <see langword="null"/> leaves it out. Without it: EC2 uses <c>open</c>.
    /// </value>
    public string? CapacityReservationPreference { get; init; }

    /// <summary>One reservation, or a group of them.</summary>
    /// <value>
    /// <c>capacityReservationTarget</c>; <see langword="null"/> leaves it out. Without it: any open one that fits.
    /// </value>
    public CapacityReservationTarget? CapacityReservationTarget { get; init; }
}
