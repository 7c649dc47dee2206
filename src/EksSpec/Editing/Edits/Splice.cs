namespace EksSpec.Editing;

/// <summary>Bytes of a text, and what comes in their place.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="End">The byte behind the last; the same where something is only put in.</param>
/// <param name="Text">What comes in their place.</param>
internal readonly record struct Splice(int Start, int End, string Text);
