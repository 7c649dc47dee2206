using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>Whether a text matches a pattern of a schema.</summary>
internal static class PatternMatch
{
    /// <summary>Whether it does; null where Go and .NET may differ about it.</summary>
    public static bool? Of(string pattern, string text)
    {
        // Go's $ is the very end; .NET's may stand before a last line feed.
        if (text.EndsWith('\n') || GoRegex.Error(pattern) is not null)
        {
            return null;
        }

        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
