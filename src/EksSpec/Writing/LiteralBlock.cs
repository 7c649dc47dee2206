namespace EksSpec.Writing;

/// <summary>Whether a text of several lines can stand in YAML as it is, in a block behind <c>|</c>.</summary>
internal static class LiteralBlock
{
    /// <summary>Whether the text reads back unchanged, and whether a person sees all of it.</summary>
    public static bool Fits(ReadOnlySpan<char> text) =>
        text.Contains('\n')
        && FirstLine(text) is not ([] or ['\t', ..])
        && !text.ContainsAny(TextEscapes.KeepOutOfBlock)
        && !HasTrailingBlank(text);

    /// <summary>Whether the first line that isn't empty begins with a blank, so that the indentation must be told.</summary>
    public static bool NeedsIndentation(ReadOnlySpan<char> text) => FirstLine(text) is [' ', ..];

    /// <summary>What is written behind the bar: how the newlines at the end are kept.</summary>
    public static ReadOnlySpan<byte> Chomping(ReadOnlySpan<char> text) =>
        text is not [.., '\n'] ? "-"u8
        : text is [.., '\n', '\n'] ? "+"u8
        : [];

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text) => text.TrimStart('\n');

    private static bool HasTrailingBlank(ReadOnlySpan<char> text) =>
        text is [.., ' ' or '\t']
        || text.Contains(" \n", StringComparison.Ordinal)
        || text.Contains("\t\n", StringComparison.Ordinal);
}
