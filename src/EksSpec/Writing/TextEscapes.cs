using System.Buffers;
using System.Buffers.Text;

namespace EksSpec.Writing;

/// <summary>
/// Characters that only survive as an escape, or that nobody could see: control characters, line ends of some YAML version
/// only, byte order marks, invisible and text-turning characters. The escapes are JSON's, which YAML reads too.
/// </summary>
/// <remarks>Fixed ranges, not Unicode categories: those change with the version of .NET.</remarks>
internal static class TextEscapes
{
    /// <summary>The length of the longest escape.</summary>
    public const int MaxLength = 6;

    /// <summary>Why half of a surrogate pair is refused.</summary>
    public const string HalfPair = "the text holds half of a surrogate pair, which neither YAML nor JSON can carry";

    /// <summary>The characters that are escaped between double quotes.</summary>
    public static readonly SearchValues<char> Needed = SearchValues.Create([.. Invisible(), '"', '\\']);

    /// <summary>The ASCII characters that are not: a smaller set is searched sooner.</summary>
    public static readonly SearchValues<char> NeverNeeded = SearchValues.Create([
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(c => c is not ('"' or '\\')),
    ]);

    /// <summary>The characters that keep a text out of a literal block. Line feeds and tabs are judged by their place.</summary>
    public static readonly SearchValues<char> KeepOutOfBlock = SearchValues.Create([
        .. Invisible().Where(c => c is not ('\n' or '\t')),
    ]);

    /// <summary>Whether the character is one of <see cref="Needed"/> other than the quote and the backslash.</summary>
    public static bool IsInvisible(char c) =>
        c < ' '
        || c is >= '\u007F' and <= '\u009F'
        || c == '\u00AD'
        || c is >= '\u200B' and <= '\u200F'
        || c is >= '\u2028' and <= '\u202E'
        || c is >= '\u2060' and <= '\u206F'
        || c == '\uFEFF'
        || c >= '\uFFF9' && c != '\uFFFC' && c != '\uFFFD';

    /// <summary>Writes the escape of a character and returns its length.</summary>
    public static int Write(char c, Span<byte> output)
    {
        output[0] = (byte)'\\';
        var letter = c switch
        {
            '"' or '\\' => c,
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => 'u',
        };
        output[1] = (byte)letter;
        if (letter != 'u')
        {
            return 2;
        }

        Utf8Formatter.TryFormat((ushort)c, output[2..], out _, new StandardFormat('x', 4));
        return MaxLength;
    }

    private static IEnumerable<char> Invisible() =>
        Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(code => (char)code).Where(IsInvisible);
}
