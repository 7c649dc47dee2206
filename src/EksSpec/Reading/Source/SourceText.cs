using System.Buffers;
using System.Text;

namespace EksSpec.Reading.Source;

/// <summary>Makes text of bytes, and finds the characters that YAML forbids.</summary>
internal static class SourceText
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    // Nearly all of nearly every document: searched for what is not among them, a text is passed over at once.
    private static readonly SearchValues<char> Harmless = SearchValues.Create(
        "\t\n\r !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
    );

    /// <summary>Decodes UTF-8, or UTF-16 with a byte order mark; null where it is neither.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes switch
            {
                [0xFF, 0xFE, ..] => Strict(false).GetString(bytes[2..]),
                [0xFE, 0xFF, ..] => Strict(true).GetString(bytes[2..]),
                _ => StrictUtf8.GetString(bytes),
            };
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A text without its byte order mark.</summary>
    public static string WithoutMark(string text) => text is [ByteOrderMark, ..] ? text[1..] : text;

    /// <summary>The place of the first character that YAML forbids in a part of a text, or -1.</summary>
    public static int IndexOfForbidden(string text, int start, int length)
    {
        var end = start + length;
        for (var i = start; i < end; i++)
        {
            var found = text.AsSpan(i, end - i).IndexOfAnyExcept(Harmless);
            if (found < 0)
            {
                return -1;
            }

            i += found;
            if (char.IsHighSurrogate(text[i]) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (IsForbidden(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    // What libyaml calls control characters, and halves of surrogate pairs.
    private static bool IsForbidden(char c) =>
        c is < ' ' and not ('\t' or '\n' or '\r')
        || c is >= '\u007F' and < '\u00A0' and not '\u0085'
        || char.IsSurrogate(c)
        || c is '\uFFFE' or '\uFFFF';

    private static UnicodeEncoding Strict(bool bigEndian) =>
        new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);
}
