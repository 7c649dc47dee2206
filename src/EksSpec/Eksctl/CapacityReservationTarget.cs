using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>One EC2 capacity reservation or a group of them: one of the two.</summary>
/// <remarks>eksctl schema v1alpha5, <c>CapacityReservationTarget</c>.</remarks>
public sealed record CapacityReservationTarget
{
    /// <summary>Id of the reservation: <c>cr-…</c>.</summary>
    /// <value>
    /// <c>capacityReservationID</c>; <see langword="null"/> leaves it out. Without it: the group is used.
    /// </value>
    [JsonPropertyName("capacityReservationID")]
    public string? CapacityReservationId { get; init; }

    /// <summary>ARN of the resource group that holds the reservations.</summary>
    /// <value>
    /// <c>capacityReservationResourceGroupARN</c>; <see langword="null"/> leaves it out. Without it: the id is used.
    /// </value>
    [JsonPropertyName("capacityReservationResourceGroupARN")]
    public string? CapacityReservationResourceGroupArn { get; init; }
}
