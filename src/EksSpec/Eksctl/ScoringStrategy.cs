namespace EksSpec.Eksctl;

/// <summary>How the scheduler scores nodes.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ScoringStrategy</c>.</remarks>
public sealed record ScoringStrategy
{
    /// <summary><c>LeastAllocated</c>, <c>MostAllocated</c> or <c>RequestedToCapacityRatio</c>.</summary>
    /// <value><c>type</c>; <see langword="null"/> leaves it out. Without it: <c>LeastAllocated</c>.</value>
    public string? Type { get; init; }

    /// <summary>Which resources count, and how much.</summary>
    /// <value><c>resources</c>; <see langword="null"/> leaves it out. Without it: cpu and memory, alike.</value>
    public ValueList<ResourceWeight>? Resources { get; init; }
}
