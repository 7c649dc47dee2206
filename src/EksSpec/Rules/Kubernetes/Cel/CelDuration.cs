namespace EksSpec.Rules;

/// <summary>A length of time.</summary>
internal readonly record struct CelDuration(long Nanoseconds);
