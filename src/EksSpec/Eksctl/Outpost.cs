using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>A control plane on AWS Outposts.</summary>
/// <remarks>eksctl schema v1alpha5, <c>Outpost</c>.</remarks>
public sealed record Outpost
{
    /// <summary>ARN of the Outpost.</summary>
    /// <value><c>controlPlaneOutpostARN</c>; required.</value>
    [JsonPropertyName("controlPlaneOutpostARN")]
    public string? ControlPlaneOutpostArn { get; init; }

    /// <summary>Instance type of the control plane.</summary>
    /// <value>
    /// <c>controlPlaneInstanceType</c>; <see langword="null"/> leaves it out. Without it: the smallest type of the
    /// Outpost.
    /// </value>
    public string? ControlPlaneInstanceType { get; init; }

    /// <summary>Placement of the control plane's instances.</summary>
    /// <value><c>controlPlanePlacement</c>; <see langword="null"/> leaves it out. Without it: EC2 decides.</value>
    public Placement? ControlPlanePlacement { get; init; }

    /// <summary>Instance type of etcd, when it has instances of its own.</summary>
    /// <value>
    /// <c>etcdInstanceType</c>; <see langword="null"/> leaves it out. Without it: etcd runs beside the API server.
    /// </value>
    public string? EtcdInstanceType { get; init; }

    /// <summary>Placement of etcd's instances.</summary>
    /// <value><c>etcdPlacement</c>; <see langword="null"/> leaves it out. Without it: EC2 decides.</value>
    public Placement? EtcdPlacement { get; init; }
}
