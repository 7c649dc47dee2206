namespace EksSpec.Reading.Source;

/// <summary>
/// Cuts a text at its lines of <c>---</c>, so that one broken document leaves the others readable. YAML allows no such line
/// within a document, not even in a block of text.
/// </summary>
internal static class Pieces
{
    /// <summary>The pieces, in order; together they are the whole text.</summary>
    public static List<Piece> Of(string text)
    {
        var pieces = new List<Piece>();
        var (start, startLine) = (0, 1);
        var line = 1;
        var (directives, directivesLine) = (-1, 0);
        for (var i = 0; i < text.Length; line++)
        {
            var rest = text.AsSpan(i);
            if (rest[0] == '%')
            {
                (directives, directivesLine) = directives < 0 ? (i, line) : (directives, directivesLine);
            }
            else if (IsSeparator(rest))
            {
                // Directives belong to the document they stand before.
                var (cut, cutLine) = directives < 0 ? (i, line) : (directives, directivesLine);
                if (cut > start)
                {
                    pieces.Add(new(start, cut - start, startLine));
                    (start, startLine) = (cut, cutLine);
                }

                directives = -1;
            }
            else if (!IsBlank(rest[0]))
            {
                directives = -1;
            }

            i += NextLine(rest);
        }

        if (start < text.Length)
        {
            pieces.Add(new(start, text.Length - start, startLine));
        }

        return pieces;
    }

    private static bool IsSeparator(ReadOnlySpan<char> rest) =>
        rest.StartsWith("---") && (rest.Length == 3 || IsBlank(rest[3]));

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n' or '#' or '\u0085' or '\u2028' or '\u2029';

    private static int NextLine(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny("\r\n\u0085\u2028\u2029");
        return end < 0 ? rest.Length
            : rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? end + 2
            : end + 1;
    }
}
