using System.Globalization;

namespace EksSpec.GoText;

/// <summary>Times as Go's <c>time.RFC3339</c> reads them, in UTC.</summary>
internal static class Rfc3339
{
    private const int SecondsLength = 19;

    /// <summary>Reads <c>2026-01-31T12:00:00Z</c>, with a fraction and another offset too.</summary>
    public static bool TryParse(string text, out DateTime time)
    {
        time = default;
        if (text.Length < SecondsLength + 1)
        {
            return false;
        }

        var rest = text.AsSpan(SecondsLength);
        var fraction = rest is ['.' or ',', ..] ? 1 + CountDigits(rest[1..]) : 0;
        if (fraction == 1 || !TryOffset(rest[fraction..], out var offset))
        {
            return false;
        }

        if (
            !DateTime.TryParseExact(
                text.AsSpan(0, SecondsLength),
                "yyyy-MM-dd'T'HH:mm:ss",
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

    /// <summary>Reads <c>2026-01-31T12:00:00.000000Z</c>: six digits or more after the seconds are a must.</summary>
    public static bool TryParseMicro(string text, out DateTime time)
    {
        time = default;
        return text.Length > SecondsLength
            && text[SecondsLength] is '.' or ','
            && CountDigits(text.AsSpan(SecondsLength + 1)) == 6
            && TryParse(text, out time);
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text is ['Z'])
        {
            return true;
        }

        if (
            text is not ['+' or '-', _, _, ':', _, _]
            || !int.TryParse(text[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text[4..6], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || hours > 24
            || minutes > 60
        )
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
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
}
