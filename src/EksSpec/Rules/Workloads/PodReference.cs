namespace EksSpec.Rules;

/// <summary>An object that a pod refers to.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Key">The key in it; absent where the whole object is meant.</param>
/// <param name="Optional">Whether the pod starts without it.</param>
internal readonly record struct PodReference(string Kind, string? Name, string? Key = null, bool? Optional = null);
