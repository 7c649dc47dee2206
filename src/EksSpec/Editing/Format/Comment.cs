namespace EksSpec.Editing;

/// <summary>A comment of a text.</summary>
/// <param name="Start">Its first byte, the <c>#</c>.</param>
/// <param name="End">The byte behind it.</param>
/// <param name="IsBlankAbove">Whether it has a line of its own and the line above that is blank.</param>
internal readonly record struct Comment(int Start, int End, bool IsBlankAbove = false);
