namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ControlPlaneScalingConfig</c>.</summary>
public sealed record ControlPlaneScalingConfig
{
    /// <summary><c>tier</c>.</summary>
    public string? Tier { get; init; }
}
