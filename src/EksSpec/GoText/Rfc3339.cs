using System.Globalization;

namespace EksSpec.GoText;

/// <summary>
/// Times as Go's <c>time.Parse</c> reads RFC 3339, in UTC. It takes more than the standard has: an hour of one digit, a
/// comma before the fraction, an offset of 24 hours.
/// </summary>
internal static class Rfc3339
{
    /// <summary>Reads <c>2026-01-31T12:00:00Z</c>, with a fraction and another offset too.</summary>
    public static bool TryParse(string text, out DateTime time)
    {
        time = default;
        var length = SecondsLength(text);
        if (text.Length <= length)
        {
            return false;
        }

        var rest = text.AsSpan(length);
        var fraction = rest is ['.' or ',', ..] ? 1 + CountDigits(rest[1..]) : 0;
        if (
            fraction == 1
            || !TryOffset(rest[fraction..], out var offset)
            || !DateTime.TryParseExact(
                text.AsSpan(0, length),
                "yyyy-MM-dd'T'H:mm:ss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var whole
            )
        )
        {
            return false;
        }

        var ticks = whole.Ticks + Fraction(rest[..fraction]) - offset.Ticks;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        time = new(ticks, DateTimeKind.Utc);
        return true;
    }

    /// <summary>Reads <c>2026-01-31T12:00:00.000000Z</c>: exactly six digits after the seconds are a must.</summary>
    public static bool TryParseMicro(string text, out DateTime time)
    {
        time = default;
        var length = SecondsLength(text);
        return text.Length > length
            && text[length] is '.' or ','
            && CountDigits(text.AsSpan(length + 1)) == 6
            && TryParse(text, out time);
    }

    private static int SecondsLength(string text) => text is { Length: > 12 } && text[12] == ':' ? 18 : 19;

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text is ['Z'])
        {
            return true;
        }

        if (
            text is not ['+' or '-', _, _, ':', _, _]
            || !GoInteger.TryParseDigits(text[1..3], 10, out var hours)
            || !GoInteger.TryParseDigits(text[4..6], 10, out var minutes)
            || hours > 24
            || minutes > 60
        )
        {
            return false;
        }

        offset = new TimeSpan((int)hours, (int)minutes, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static long Fraction(ReadOnlySpan<char> text)
    {
        long ticks = 0;
        for (var i = 1; i <= 7; i++)
        {
            ticks = (ticks * 10) + (i < text.Length ? text[i] - '0' : 0);
        }

        return ticks;
    }

    private static int CountDigits(ReadOnlySpan<char> text) => GoInteger.TakeDigits(ref text).Length;
}
