namespace EksSpec.LoadBalancing;

/// <summary>Who changes something.</summary>
/// <param name="Object">The object.</param>
/// <param name="Path">Where it says it.</param>
/// <param name="IsGone">Whether it said it, and no longer does: the place is one of before.</param>
public sealed record ChangeSource(SpecObject Object, SpecPath Path, bool IsGone = false);
