using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ScoringStrategy</c>.</summary>
public sealed record ScoringStrategy
{
    /// <summary><c>type</c>.</summary>
    public string? Type { get; init; }

    /// <summary><c>resources</c>.</summary>
    public ValueList<ResourceWeight>? Resources { get; init; }
}
