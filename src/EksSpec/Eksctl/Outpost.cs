using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>Outpost</c>.</summary>
public sealed record Outpost
{
    /// <summary><c>controlPlaneOutpostARN</c>.</summary>
    [JsonPropertyName("controlPlaneOutpostARN")]
    public string? ControlPlaneOutpostArn { get; init; }

    /// <summary><c>controlPlaneInstanceType</c>.</summary>
    public string? ControlPlaneInstanceType { get; init; }

    /// <summary><c>controlPlanePlacement</c>.</summary>
    public Placement? ControlPlanePlacement { get; init; }

    /// <summary><c>etcdInstanceType</c>.</summary>
    public string? EtcdInstanceType { get; init; }

    /// <summary><c>etcdPlacement</c>.</summary>
    public Placement? EtcdPlacement { get; init; }
}
