using System.Globalization;
using System.Text;

namespace EksSpec.Values;

/// <summary>Text as it stands on a screen: how wide it is, where it is broken, and nothing in it that moves the cursor.</summary>
internal static class DisplayText
{
    // Where letters are two columns wide: from, to.
    private static readonly (int From, int To)[] Wide =
    [
        (0x1100, 0x115F),
        (0x2E80, 0x303E),
        (0x3041, 0xA4CF),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF),
        (0x1F900, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>The text without what a terminal would obey: line breaks are blanks, other controls a replacement character.</summary>
    public static string Clean(string text)
    {
        if (!text.EnumerateRunes().Any(IsControl))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            clean.Append((IsControl(rune) ? Visible(rune) : rune).ToString());
        }

        return clean.ToString();
    }

    /// <summary>A letter that stands for another one which is not to be seen.</summary>
    public static Rune Visible(Rune rune) =>
        !IsControl(rune) ? rune
        : rune.Value is '\t' ? new(' ')
        : Rune.ReplacementChar;

    /// <summary>How many columns a letter has.</summary>
    public static int WidthOf(Rune rune) =>
        rune.Value < 0x300 ? 1
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
        : Array.Exists(Wide, range => rune.Value >= range.From && rune.Value <= range.To) ? 2
        : 1;

    /// <summary>How many columns a text has.</summary>
    public static int WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    /// <summary>Breaks a text between words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">How many columns a line may have.</param>
    /// <param name="indent">What lines begin with.</param>
    /// <param name="first">What the first line begins with; absent, the indent.</param>
    public static IEnumerable<string> Wrap(string text, int width, string indent, string? first = null)
    {
        var line = new StringBuilder(first ?? indent);
        var (used, isEmpty) = (WidthOf(line.ToString()), true);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var length = WidthOf(word);
            if (!isEmpty && used + 1 + length > width)
            {
                yield return line.ToString();
                line.Clear().Append(indent);
                (used, isEmpty) = (indent.Length, true);
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            used += length + (isEmpty ? 0 : 1);
            isEmpty = false;
        }

        yield return line.ToString();
    }

    // Format characters turn the direction of text, or hide in it.
    private static bool IsControl(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
