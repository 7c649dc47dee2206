namespace EksSpec.Editing;

/// <summary>Some bytes of a file, and what comes in their place.</summary>
/// <param name="Start">The first byte, counted from the beginning of the file, from 0.</param>
/// <param name="Length">How many bytes go; 0 where something is only put in.</param>
/// <param name="Replacement">What comes in their place; empty where something is only taken away.</param>
/// <param name="From">The line and column of the first byte; columns count UTF-16, as editors do.</param>
/// <param name="To">The line and column behind the last byte.</param>
public sealed record TextEdit(int Start, int Length, string Replacement, SourcePosition From, SourcePosition To);
