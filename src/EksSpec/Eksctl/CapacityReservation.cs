namespace EksSpec.Eksctl;

/// <summary>eksctl <c>CapacityReservation</c>.</summary>
public sealed record CapacityReservation
{
    /// <summary><c>capacityReservationPreference</c>.</summary>
    public string? CapacityReservationPreference { get; init; }

    /// <summary><c>capacityReservationTarget</c>.</summary>
    public CapacityReservationTarget? CapacityReservationTarget { get; init; }
}
