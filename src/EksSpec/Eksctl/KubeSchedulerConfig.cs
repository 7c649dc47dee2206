namespace EksSpec.Eksctl;

/// <summary>Settings of the scheduler.</summary>
/// <remarks>eksctl schema v1alpha5, <c>KubeSchedulerConfig</c>.</remarks>
public sealed record KubeSchedulerConfig
{
    /// <summary>How nodes are scored by what they have left.</summary>
    /// <value><c>nodeResourcesFit</c>; <see langword="null"/> leaves it out. Without it: EKS' defaults hold.</value>
    public NodeResourcesFitConfig? NodeResourcesFit { get; init; }
}
