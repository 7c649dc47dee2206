namespace EksSpec.Reading.Source;

/// <summary>A part of a text that begins where a document may begin.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Line">The line it begins in, from 1.</param>
internal readonly record struct Piece(int Start, int Length, int Line);
