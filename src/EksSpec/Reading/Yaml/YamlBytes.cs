using System.Buffers;
using System.Text;

namespace EksSpec.Reading.Yaml;

/// <summary>What YAML 1.1 calls the characters of a text. A zero stands for the end of it.</summary>
internal static class YamlBytes
{
    // Nearly all of nearly every text: searched for what is not among them, it is passed over at once.
    private static readonly SearchValues<byte> Harmless = SearchValues.Create(
        "\t\n\r !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8
    );

    /// <summary>A space or a tab.</summary>
    public static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t';

    /// <summary>What names of anchors, handles and directives are made of.</summary>
    public static bool IsWord(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'-';

    /// <summary>How many bytes the line break at a place has; 0 where there is none.</summary>
    public static int BreakLength(byte[] bytes, int at) =>
        bytes[at] switch
        {
            (byte)'\n' => 1,
            (byte)'\r' => bytes[at + 1] == '\n' ? 2 : 1,
            0xC2 => bytes[at + 1] == 0x85 ? 2 : 0,
            0xE2 => bytes[at + 1] == 0x80 && bytes[at + 2] is 0xA8 or 0xA9 ? 3 : 0,
            _ => 0,
        };

    /// <summary>Whether a line break or the end of the text is at a place.</summary>
    public static bool IsBreakOrEnd(byte[] bytes, int at) => bytes[at] == 0 || BreakLength(bytes, at) > 0;

    /// <summary>Whether a blank, a line break or the end of the text is at a place.</summary>
    public static bool IsBlankOrEnd(byte[] bytes, int at) => IsBlank(bytes[at]) || IsBreakOrEnd(bytes, at);

    /// <summary>Whether a line of <c>---</c> or <c>...</c> begins at a place.</summary>
    public static bool IsMarker(byte[] bytes, int at, byte mark) =>
        bytes[at] == mark && bytes[at + 1] == mark && bytes[at + 2] == mark && IsBlankOrEnd(bytes, at + 3);

    /// <summary>The first byte that is no UTF-8, or begins a character that YAML forbids; -1 where all is well.</summary>
    public static int IndexOfForbidden(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length; )
        {
            var found = text[at..].IndexOfAnyExcept(Harmless);
            if (found < 0)
            {
                return -1;
            }

            at += found;
            var isText = Rune.DecodeFromUtf8(text[at..], out var rune, out var length) == OperationStatus.Done;
            if (!isText || IsForbidden(rune.Value))
            {
                return at;
            }

            at += length;
        }

        return -1;
    }

    private static bool IsForbidden(int rune) =>
        rune is < ' ' and not ('\t' or '\n' or '\r') or (>= 0x7F and < 0xA0 and not 0x85) or 0xFFFE or 0xFFFF;
}
