namespace EksSpec.Eksctl;

/// <summary>How nodes are scored by what they have left.</summary>
/// <remarks>eksctl schema v1alpha5, <c>NodeResourcesFitConfig</c>.</remarks>
public sealed record NodeResourcesFitConfig
{
    /// <summary>The strategy.</summary>
    /// <value><c>scoringStrategy</c>; <see langword="null"/> leaves it out. Without it: EKS' default.</value>
    public ScoringStrategy? ScoringStrategy { get; init; }
}
