namespace EksSpec.Eksctl;

/// <summary>eksctl <c>HorizontalPodAutoscalerControllerConfig</c>.</summary>
public sealed record HorizontalPodAutoscalerControllerConfig
{
    /// <summary><c>horizontalPodAutoscalerSyncPeriod</c>.</summary>
    public string? HorizontalPodAutoscalerSyncPeriod { get; init; }
}
