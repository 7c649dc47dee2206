using System.Buffers;

namespace EksSpec.GoText;

/// <summary>Durations as Go's <c>time.ParseDuration</c> reads them: <c>1h30m</c>, <c>-1.5s</c>, <c>0</c>.</summary>
internal static class GoDuration
{
    // Nanoseconds are counted in 64 bits with a sign, so only a negative duration reaches the limit itself.
    private const ulong Limit = 1UL << 63;

    // Further digits of a fraction are far below a nanosecond.
    private const int MaxFraction = 18;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create(".0123456789");

    /// <summary>Whether a text is a duration, and not too long a one.</summary>
    public static bool IsValid(string text) => TryParse(text, out _);

    /// <summary>A time of whole seconds as Go writes it: <c>1h0m0s</c>, <c>10m0s</c>, <c>30s</c>.</summary>
    public static string ToText(TimeSpan time)
    {
        var seconds = (long)time.TotalSeconds;
        var (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        return (hours > 0 ? $"{hours}h" : "") + (hours > 0 || minutes > 0 ? $"{minutes}m" : "") + $"{seconds % 60}s";
    }

    /// <summary>Reads a duration, in nanoseconds.</summary>
    public static bool TryParse(string text, out long duration)
    {
        duration = 0;
        var rest = text.AsSpan();
        var negative = rest is ['-', ..];
        rest = rest is ['-' or '+', ..] ? rest[1..] : rest;
        if (rest is [] or ['0'])
        {
            return !rest.IsEmpty;
        }

        UInt128 total = 0;
        while (!rest.IsEmpty)
        {
            if (!TryPart(ref rest, out var nanoseconds) || (total += nanoseconds) > Limit)
            {
                return false;
            }
        }

        duration = unchecked(negative ? -(long)(ulong)total : (long)(ulong)total);
        return negative || total < Limit;
    }

    // A number and its unit.
    private static bool TryPart(ref ReadOnlySpan<char> rest, out UInt128 nanoseconds)
    {
        nanoseconds = 0;
        var whole = GoInteger.TakeDigits(ref rest);
        var fraction = GoInteger.TakeFraction(ref rest);
        ulong count = 0;
        var length = rest.IndexOfAny(NumberCharacters);
        var unit = NanosecondsOf(length < 0 ? rest : rest[..length]);
        if (
            unit == 0
            || (whole.IsEmpty && fraction.IsEmpty)
            || (!whole.IsEmpty && !GoInteger.TryParseDigits(whole, 10, out count))
        )
        {
            return false;
        }

        rest = length < 0 ? [] : rest[length..];
        fraction = fraction[..Math.Min(fraction.Length, MaxFraction)];
        var part = GoInteger.TryParseDigits(fraction, 10, out var value) ? value : 0;
        nanoseconds = ((UInt128)count * unit) + (ulong)(part * (unit / Math.Pow(10, fraction.Length)));
        return true;
    }

    private static ulong NanosecondsOf(ReadOnlySpan<char> unit) =>
        unit switch
        {
            "ns" => 1,
            // The sign for micro, and the Greek letter.
            "us" or "\u00B5s" or "\u03BCs" => 1_000,
            "ms" => 1_000_000,
            "s" => 1_000_000_000,
            "m" => 60_000_000_000,
            "h" => 3_600_000_000_000,
            _ => 0,
        };
}
