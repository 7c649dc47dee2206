using System.Buffers;

namespace EksSpec.Writing;

/// <summary>
/// Whether a text can stand in YAML without quotes and is provably the same string to a reader of YAML 1.1, of YAML 1.2 and
/// to Go's, in block and in flow style. The rules are wider than any one reader needs: a quote too many harms nobody.
/// </summary>
internal static class PlainText
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    // Characters that mean nothing in YAML wherever they stand, but for the first place and what looks like a number.
    private static readonly SearchValues<char> Harmless = SearchValues.Create(Letters + Digits + "_-./+=@$()");

    // The same, and those whose neighbours matter. Not here: , [ ] { } which end a plain text in flow style.
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        Letters + Digits + "_-./+=@$() :#!\"%&'*;<>?\\^`|~"
    );

    // Behind a blank, one reader or the other takes these for the start of something.
    private static readonly SearchValues<char> Indicators = SearchValues.Create("#&*!|>%@`?:'\"");

    // What numbers, times and dates of any reader are spelled with; a base prefix and the words inf and nan come on top.
    private static readonly SearchValues<char> Numeric = SearchValues.Create(Digits + "+-._:eE");
    private static readonly SearchValues<char> NumericOrTime = SearchValues.Create(Digits + "+-._:eETtZz ");

    /// <summary>Whether the text needs no quotes.</summary>
    public static bool Fits(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        var rest = text.IndexOfAnyExcept(Harmless);
        if (rest >= 0 && !FitsByNeighbours(text, rest))
        {
            return false;
        }

        var first = text[0];
        return first is >= '0' and <= '9' or '+' or '-' or '.' or '_' || text is ['e' or 'E', _, ..]
                ? !MayBeNumber(text)
            : char.IsAsciiLetter(first) ? !IsWord(text)
            : first is '/' or '$' or '(' or >= '\u0080';
    }

    private static bool FitsByNeighbours(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            var isLast = i == text.Length - 1;
            var fits = c switch
            {
                ' ' => !isLast && !Indicators.Contains(text[i + 1]),
                ':' => !isLast && text[i + 1] != ' ',
                < '\u0080' => Allowed.Contains(c),
                _ => FitsBeyondAscii(c),
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    // Blanks of other scripts look like the ASCII one. Halves of surrogate pairs are left to the double quotes.
    private static bool FitsBeyondAscii(char c) =>
        !TextEscapes.IsInvisible(c)
        && !char.IsSurrogate(c)
        && c is not ('\u00A0' or '\u1680' or '\u202F' or '\u205F' or '\u3000' or (>= '\u2000' and <= '\u200A'));

    // Null, booleans and numbers that are words, in any case.
    private static bool IsWord(ReadOnlySpan<char> text) =>
        text.Length switch
        {
            1 => text[0] is 'y' or 'Y' or 'n' or 'N',
            2 => Is(text, "no") || Is(text, "on"),
            3 => Is(text, "yes") || Is(text, "off") || Is(text, "inf") || Is(text, "nan"),
            4 => Is(text, "null") || Is(text, "true"),
            5 => Is(text, "false"),
            8 => Is(text, "infinity"),
            _ => false,
        };

    private static bool MayBeNumber(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("---") || text.StartsWith("...") || text.StartsWith("- "))
        {
            return true;
        }

        var unsigned = text.TrimStart("+-_");
        // Go drops underscores before it looks for a base.
        if (
            (unsigned.StartsWith('0') && unsigned[1..].TrimStart('_') is ['x' or 'X' or 'b' or 'B' or 'o' or 'O', ..])
            || IsWordBetweenUnderscores(unsigned.TrimStart("._"))
        )
        {
            return true;
        }

        // A mere e1 is a number to one reader in JavaScript. Only dates have a dash inside, and only with a date can there
        // be the T, the Z or the blank of a time.
        return !text.ContainsAnyExcept(unsigned.Contains('-') ? NumericOrTime : Numeric);
    }

    // Go drops underscores before it looks for a number.
    private static bool IsWordBetweenUnderscores(ReadOnlySpan<char> text)
    {
        Span<char> word = stackalloc char[8];
        var length = 0;
        foreach (var c in text)
        {
            if (c != '_')
            {
                if (length == word.Length)
                {
                    return false;
                }

                word[length++] = c;
            }
        }

        return IsWord(word[..length]);
    }

    private static bool Is(ReadOnlySpan<char> text, string word) =>
        text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
