using System.Globalization;

namespace EksSpec.GoText;

/// <summary>
/// Whole numbers as Go's <c>strconv</c> reads them: a sign, ASCII digits, and nothing else. .NET alone lets NULs follow.
/// </summary>
internal static class GoInteger
{
    /// <summary>Reads a decimal number of 64 bits: <c>-5</c>, <c>+5</c>, <c>005</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && !text.EndsWith('\0');

    /// <summary>Reads a decimal number of 32 bits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && !text.EndsWith('\0');

    /// <summary>Reads digits without a sign into 64 bits.</summary>
    /// <param name="digits">At least one digit; letters of either case stand for 10 and more.</param>
    /// <param name="radix">How many digits there are: 2, 8, 10 or 16.</param>
    /// <param name="number">The number.</param>
    public static bool TryParseDigits(ReadOnlySpan<char> digits, uint radix, out ulong number)
    {
        number = 0;
        foreach (var c in digits)
        {
            var digit =
                char.IsAsciiDigit(c) ? (uint)(c - '0')
                : char.IsAsciiLetter(c) ? (uint)((c | 0x20) - 'a' + 10)
                : uint.MaxValue;
            if (digit >= radix || number > (ulong.MaxValue - digit) / radix)
            {
                return false;
            }

            number = (number * radix) + digit;
        }

        return !digits.IsEmpty;
    }

    /// <summary>Takes the digits off the front of a text; maybe none.</summary>
    public static ReadOnlySpan<char> TakeDigits(scoped ref ReadOnlySpan<char> rest)
    {
        var count = rest.IndexOfAnyExceptInRange('0', '9');
        var digits = count < 0 ? rest : rest[..count];
        rest = rest[digits.Length..];
        return digits;
    }

    /// <summary>Takes a point and the digits behind it off the front of a text; nothing where no point stands there.</summary>
    public static ReadOnlySpan<char> TakeFraction(scoped ref ReadOnlySpan<char> rest)
    {
        if (rest is not ['.', ..])
        {
            return [];
        }

        rest = rest[1..];
        return TakeDigits(ref rest);
    }
}
