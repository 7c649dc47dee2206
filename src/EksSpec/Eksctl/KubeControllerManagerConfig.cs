namespace EksSpec.Eksctl;

/// <summary>eksctl <c>KubeControllerManagerConfig</c>.</summary>
public sealed record KubeControllerManagerConfig
{
    /// <summary><c>horizontalPodAutoscalerControllerConfig</c>.</summary>
    public HorizontalPodAutoscalerControllerConfig? HorizontalPodAutoscalerControllerConfig { get; init; }
}
