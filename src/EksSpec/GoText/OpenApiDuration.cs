using System.Globalization;
using System.Text.RegularExpressions;

namespace EksSpec.GoText;

/// <summary>Durations in custom resources: Go's own, and those that people write, <c>2 hours</c>, <c>3d</c>, <c>1 week</c>.</summary>
internal static partial class OpenApiDuration
{
    // What the last word of a unit begins counts too: nanos, minutes.
    private static readonly (string[] Words, long Nanoseconds)[] Units =
    [
        (["ns", "nano"], 1),
        (["us", "\u00B5s", "micro"], 1_000),
        (["ms", "milli"], 1_000_000),
        (["s", "sec"], 1_000_000_000),
        (["m", "min"], 60_000_000_000),
        (["h", "hr", "hour"], 3_600_000_000_000),
        (["d", "day"], 86_400_000_000_000),
        (["w", "wk", "week"], 604_800_000_000_000),
    ];

    /// <summary>Reads one, in nanoseconds.</summary>
    public static bool TryParse(string text, out long nanoseconds)
    {
        if (GoDuration.TryParse(text, out nanoseconds))
        {
            return true;
        }

        nanoseconds = 0;
        var isFound = false;
        foreach (Match part in Parts().Matches(text))
        {
            if (!GoInteger.TryParse(part.Groups["count"].ValueSpan, out long count))
            {
                return false;
            }

            var unit = part.Groups["unit"].Value.ToLower(CultureInfo.InvariantCulture);
            foreach (var (words, length) in Units)
            {
                if (words.Contains(unit) || unit.StartsWith(words[^1], StringComparison.Ordinal))
                {
                    isFound = true;
                    nanoseconds = unchecked(nanoseconds + (count * length));
                }
            }
        }

        return isFound;
    }

    [GeneratedRegex(
        "(?<count>[0-9]+)\\s*(?<unit>[A-Za-z\u00B5]+)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Parts();
}
