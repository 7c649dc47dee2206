using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>CapacityReservationTarget</c>.</summary>
public sealed record CapacityReservationTarget
{
    /// <summary><c>capacityReservationID</c>.</summary>
    [JsonPropertyName("capacityReservationID")]
    public string? CapacityReservationId { get; init; }

    /// <summary><c>capacityReservationResourceGroupARN</c>.</summary>
    [JsonPropertyName("capacityReservationResourceGroupARN")]
    public string? CapacityReservationResourceGroupArn { get; init; }
}
