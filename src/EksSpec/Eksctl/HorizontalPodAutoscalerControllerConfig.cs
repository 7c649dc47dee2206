namespace EksSpec.Eksctl;

/// <summary>Settings of the controller that scales workloads.</summary>
/// <remarks>eksctl schema v1alpha5, <c>HorizontalPodAutoscalerControllerConfig</c>.</remarks>
public sealed record HorizontalPodAutoscalerControllerConfig
{
    /// <summary>How often it looks, as a duration such as <c>15s</c>.</summary>
    /// <value>
    /// <c>horizontalPodAutoscalerSyncPeriod</c>; <see langword="null"/> leaves it out. Without it: EKS' default.
    /// </value>
    public string? HorizontalPodAutoscalerSyncPeriod { get; init; }
}
