namespace EksSpec.GoText;

/// <summary>A number of pods, or a share of them such as <c>25%</c>, as the API server reads it.</summary>
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

        if (GoInteger.TryParse(text, out int number))
        {
            return number < 0 ? "is negative" : null;
        }

        return Percent(text) is not { } percent ? "is neither a number nor a percentage such as 25%"
            : upTo100 && percent > 100 ? "is greater than 100%"
            : null;
    }

    /// <summary>The number of pods or of percent; 0 for a text that is neither.</summary>
    public static long Value(IntOrString? value, long whenAbsent) =>
        value?.Value is not { } text ? whenAbsent
        : GoInteger.TryParse(text, out int number) ? number
        : Percent(text) ?? 0;

    /// <summary>How many of a total that is: a share is rounded, up or down, as controllers do.</summary>
    /// <returns>The number; <see langword="null"/> for a value that is absent or neither a number nor a share.</returns>
    public static long? Of(IntOrString? value, long total, bool roundUp)
    {
        if (value?.Value is not { } text)
        {
            return null;
        }

        if (GoInteger.TryParse(text, out int number))
        {
            return number;
        }

        var hundredths = Percent(text) is { } percent and < int.MaxValue ? percent * total : (long?)null;
        return roundUp ? (hundredths + 99) / 100 : hundredths / 100;
    }

    private static long? Percent(string text)
    {
        if (text is not [.. { Length: > 0 } digits, '%'] || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        // What doesn't fit becomes the largest number.
        return GoInteger.TryParse(digits, out long percent) ? percent : long.MaxValue;
    }
}
