namespace EksSpec.Eksctl;

/// <summary>Settings of the controller manager.</summary>
/// <remarks>eksctl schema v1alpha5, <c>KubeControllerManagerConfig</c>.</remarks>
public sealed record KubeControllerManagerConfig
{
    /// <summary>The controller that scales workloads.</summary>
    /// <value>
    /// <c>horizontalPodAutoscalerControllerConfig</c>; <see langword="null"/> leaves it out. Without it: EKS' defaults
    /// hold.
    /// </value>
    public HorizontalPodAutoscalerControllerConfig? HorizontalPodAutoscalerControllerConfig { get; init; }
}
