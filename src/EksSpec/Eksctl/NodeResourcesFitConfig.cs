namespace EksSpec.Eksctl;

/// <summary>eksctl <c>NodeResourcesFitConfig</c>.</summary>
public sealed record NodeResourcesFitConfig
{
    /// <summary><c>scoringStrategy</c>.</summary>
    public ScoringStrategy? ScoringStrategy { get; init; }
}
