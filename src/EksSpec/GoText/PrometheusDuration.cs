using System.Globalization;
using System.Text.RegularExpressions;

namespace EksSpec.GoText;

/// <summary>Durations as Prometheus and its operator read them: <c>30s</c>, <c>1h30m</c>, <c>0</c>. Larger units come first.</summary>
internal static partial class PrometheusDuration
{
    private static readonly (string Unit, long Milliseconds)[] Units =
    [
        ("y", 31_536_000_000),
        ("w", 604_800_000),
        ("d", 86_400_000),
        ("h", 3_600_000),
        ("m", 60_000),
        ("s", 1_000),
        ("ms", 1),
    ];

    /// <summary>How long a text is, in milliseconds.</summary>
    /// <returns><see langword="null"/> for a text that is no duration.</returns>
    public static double? Milliseconds(string text)
    {
        var match = Spelling().Match(text);
        if (text.Length == 0 || !match.Success)
        {
            return null;
        }

        return Units.Sum(unit =>
            match.Groups[unit.Unit] is { Success: true } digits
                ? double.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) * unit.Milliseconds
                : 0
        );
    }

    /// <summary>A time as such a text: whole milliseconds.</summary>
    public static string Text(TimeSpan time)
    {
        var left = time.Ticks / TimeSpan.TicksPerMillisecond;
        var text = "";
        // Weeks and years are left to those who write them by hand.
        foreach (var (unit, milliseconds) in Units[2..])
        {
            var count = Math.DivRem(left, milliseconds, out left);
            text += count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count}{unit}");
        }

        return text.Length == 0 ? "0s" : text;
    }

    [GeneratedRegex(
        @"\A(0|((?<y>[0-9]+)y)?((?<w>[0-9]+)w)?((?<d>[0-9]+)d)?((?<h>[0-9]+)h)?((?<m>[0-9]+)m)?((?<s>[0-9]+)s)?((?<ms>[0-9]+)ms)?)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Spelling();
}
