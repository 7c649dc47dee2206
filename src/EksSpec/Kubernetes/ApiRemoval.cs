namespace EksSpec.Kubernetes;

/// <summary>When an API version of a kind was deprecated and removed. Minor versions of Kubernetes 1.</summary>
/// <param name="Deprecated">The version that warns of it first.</param>
/// <param name="Removed">The first version without it; <see langword="null"/> while no such version is planned.</param>
/// <param name="Replacement">What to use instead; <see langword="null"/> for nothing.</param>
/// <param name="IsOff">Whether no server serves it without being told to: alpha versions, and beta ones since 1.24.</param>
internal sealed record ApiRemoval(int Deprecated, int? Removed, string? Replacement, bool IsOff);
