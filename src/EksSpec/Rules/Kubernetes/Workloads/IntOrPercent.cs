using System.Globalization;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>A number of pods, or a share of them such as <c>25%</c>.</summary>
internal static class IntOrPercent
{
    /// <summary>What is wrong with the value, or <see langword="null"/>.</summary>
    /// <param name="value">The value; absent is fine.</param>
    /// <param name="upTo100">Whether more than 100 % is wrong.</param>
    public static string? Error(IntOrString? value, bool upTo100)
    {
        if (value?.Value is not { } text)
        {
            return null;
        }

        if (Number(text) is { } number)
        {
            return number < 0 ? "is negative" : null;
        }

        return Percent(text) is not { } percent ? "is neither a number nor a percentage such as 25%"
            : upTo100 && percent > 100 ? "is greater than 100%"
            : null;
    }

    /// <summary>The number of pods or of percent; 0 for a text that is neither.</summary>
    public static long Value(IntOrString? value, long whenAbsent) =>
        value?.Value is not { } text ? whenAbsent : Number(text) ?? Percent(text) ?? 0;

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static long? Percent(string text)
    {
        if (text.Length < 2 || text[^1] != '%' || text.AsSpan(0, text.Length - 1).ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        return long.TryParse(
            text.AsSpan(0, text.Length - 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var percent
        )
            ? percent
            : 0;
    }
}
