using EksSpec.Reading.Yaml;

namespace EksSpec.Editing;

/// <summary>The lines of a text, and what stands between its values: blanks, comments and single signs.</summary>
internal sealed class Lines(YamlText text)
{
    private readonly byte[] _bytes = text.Bytes;

    /// <summary>How lines end here: as the first one does.</summary>
    public string Break { get; } =
        text.Span.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var first
            ? text.Bytes[first] == '\n'
                ? "\n"
                : text.Bytes[first + 1] == '\n'
                    ? "\r\n"
                    : "\r"
            : "\n";

    /// <summary>The first byte of the line of a place.</summary>
    public int StartOf(int at)
    {
        while (at > 0 && _bytes[at - 1] is not ((byte)'\n' or (byte)'\r'))
        {
            at--;
        }

        return at;
    }

    /// <summary>The break that ends the line of a place, or the end of the text.</summary>
    public int EndOf(int at) =>
        _bytes.AsSpan(at, text.Length - at).IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var found
            ? at + found
            : text.Length;

    /// <summary>The first byte of the line behind a break.</summary>
    public int Behind(int lineEnd) =>
        lineEnd == text.Length ? lineEnd
        : _bytes[lineEnd] == '\r' && _bytes[lineEnd + 1] == '\n' ? lineEnd + 2
        : lineEnd + 1;

    /// <summary>Where the line before the one that begins here ends: its break.</summary>
    public int Before(int lineStart) =>
        lineStart >= 2 && _bytes[lineStart - 1] == '\n' && _bytes[lineStart - 2] == '\r'
            ? lineStart - 2
            : lineStart - 1;

    /// <summary>How many bytes of its line stand before a place.</summary>
    public int ColumnOf(int at) => at - StartOf(at);

    /// <summary>The first byte from a place on that is no blank.</summary>
    public int SkipBlanks(int at)
    {
        while (YamlBytes.IsBlank(_bytes[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The byte behind the last one before a place that is neither blank nor break.</summary>
    public int TrimBefore(int at)
    {
        while (at > 0 && _bytes[at - 1] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            at--;
        }

        return at;
    }

    /// <summary>Whether a place is the first of its line that isn't blank.</summary>
    public bool BeginsLine(int at) => SkipBlanks(StartOf(at)) == at;

    /// <summary>Whether a place is at the very start of a line: a block of text has taken the break before it.</summary>
    public bool IsLineStart(int at) => at > 0 && StartOf(at) == at;

    /// <summary>Whether nothing but a comment comes behind a place in its line.</summary>
    public bool EndsLine(int at) => _bytes[SkipBlanks(at)] == '#' || SkipBlanks(at) == EndOf(at);

    /// <summary>Whether a comment begins at a place, behind blanks.</summary>
    public bool IsComment(int at) => _bytes[SkipBlanks(at)] == '#';

    /// <summary>The first line of those of comments right above a line, that stand in its column.</summary>
    /// <param name="lineStart">The line.</param>
    /// <param name="from">Where what stands before it ends.</param>
    public int StartOfComments(int lineStart, int from)
    {
        var column = SkipBlanks(lineStart) - lineStart;
        while (lineStart > from)
        {
            var above = StartOf(Before(lineStart));
            var first = SkipBlanks(above);
            if (above < from || _bytes[first] != '#' || first - above != column)
            {
                break;
            }

            lineStart = above;
        }

        return lineStart;
    }

    /// <summary>Where a sign stands between two values; -1 where it doesn't.</summary>
    public int Find(char sign, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (_bytes[at] == sign)
            {
                return at;
            }

            at = _bytes[at] == '#' ? EndOf(at) : at;
        }

        return -1;
    }

    /// <summary>The text from one place to another.</summary>
    public string Text(int from, int to) => System.Text.Encoding.UTF8.GetString(_bytes, from, to - from);
}
