namespace EksSpec.Reading.Binding;

/// <summary>One step of the path to a value: a key, or the place in a list.</summary>
/// <param name="Key">The key as written; null for a place in a list.</param>
/// <param name="Index">The place, from 0.</param>
internal readonly record struct Segment(string? Key, int Index);
