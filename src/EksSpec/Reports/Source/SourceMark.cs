namespace EksSpec.Reports;

/// <summary>What of a line a finding is about. Places count from 0, in UTF-16.</summary>
/// <param name="Line">The line, without its end.</param>
/// <param name="Start">Where the finding stands.</param>
/// <param name="Focus">Where that begins what the finding is about: behind the key, where it is about the value.</param>
/// <param name="FocusEnd">Where that ends.</param>
/// <param name="End">Where key and value end.</param>
internal sealed record SourceMark(string Line, int Start, int Focus, int FocusEnd, int End);
