namespace EksSpec.Rules;

/// <summary>An object that a pod refers to.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Key">The key in it; absent where the whole object is meant.</param>
/// <param name="Optional">Whether the pod starts without it.</param>
/// <param name="Path">Where the pod says so.</param>
internal sealed record PodReference(string Kind, string Name, string? Key, bool Optional, SpecPath Path);
