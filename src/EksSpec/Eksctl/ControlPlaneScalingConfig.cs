namespace EksSpec.Eksctl;

/// <summary>Provisioned capacity of the control plane.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ControlPlaneScalingConfig</c>.</remarks>
public sealed record ControlPlaneScalingConfig
{
    /// <summary>Scaling tier, such as <c>standard</c>, <c>tier-xl</c>, <c>tier-2xl</c> or <c>tier-4xl</c>.</summary>
    /// <value><c>tier</c>; <see langword="null"/> leaves it out. Without it: EKS uses <c>standard</c>.</value>
    public string? Tier { get; init; }
}
