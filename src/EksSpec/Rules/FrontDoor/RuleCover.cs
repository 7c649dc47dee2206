using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>Whether one rule takes all requests of another.</summary>
internal static class RuleCover
{
    /// <summary>Whether a rule asks for hosts and paths only, and for none by a regular expression.</summary>
    public static bool IsPlain(RuleConditions conditions) =>
        conditions
            is {
                HostRegexes.Count: 0,
                PathRegexes.Count: 0,
                Headers.Count: 0,
                Methods.Count: 0,
                Queries.Count: 0,
                SourceIps.Count: 0
            };

    /// <summary>Whether a plain rule takes all requests of another rule.</summary>
    public static bool Covers(RuleConditions plain, RuleConditions other) =>
        Covers(plain.Hosts, other.Hosts, ignoresCase: true) && Covers(plain.Paths, other.Paths, ignoresCase: false);

    private static bool Covers(ValueList<string> wide, ValueList<string> narrow, bool ignoresCase) =>
        wide.Count == 0
        || wide.Contains("*")
        || (!ignoresCase && wide.Contains("/*"))
        || (narrow.Count > 0 && narrow.All(text => wide.Any(pattern => Covers(pattern, text, ignoresCase))));

    // A star takes anything, another sign for anything too; a question mark any sign but a star.
    private static bool Covers(string pattern, string text, bool ignoresCase)
    {
        int p = 0,
            t = 0,
            star = -1,
            mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, t);
            }
            else if (p < pattern.Length && IsTaken(pattern[p], text[t], ignoresCase))
            {
                (p, t) = (p + 1, t + 1);
            }
            else if (star >= 0)
            {
                (p, t) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }

    private static bool IsTaken(char pattern, char sign, bool ignoresCase) =>
        pattern == '?' ? sign != '*'
        : ignoresCase ? char.ToLowerInvariant(pattern) == char.ToLowerInvariant(sign)
        : pattern == sign;
}
