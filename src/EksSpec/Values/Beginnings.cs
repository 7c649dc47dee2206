namespace EksSpec.Values;

/// <summary>How texts begin.</summary>
internal static class Beginnings
{
    /// <summary>The first of some beginnings that a text has; absent where it has none of them.</summary>
    public static string? BeginningIn(this string text, ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                return start;
            }
        }

        return null;
    }
}
