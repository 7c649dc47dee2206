namespace EksSpec.Eksctl;

/// <summary>eksctl <c>KubeSchedulerConfig</c>.</summary>
public sealed record KubeSchedulerConfig
{
    /// <summary><c>nodeResourcesFit</c>.</summary>
    public NodeResourcesFitConfig? NodeResourcesFit { get; init; }
}
