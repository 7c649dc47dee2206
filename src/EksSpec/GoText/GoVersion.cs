using System.Text.RegularExpressions;

namespace EksSpec.GoText;

/// <summary>
/// A version as eksctl reads it: <c>[v]1[.2[.3…]][-pre][+build]</c>, with any number of segments, leading zeros allowed, and
/// a pre-release that may also follow without a dash (<c>1.2beta</c>). A pre-release comes before its release.
/// </summary>
internal readonly partial struct GoVersion
{
    private const int Filled = 3;

    private readonly long[] _segments;
    private readonly bool _isPrerelease;

    private GoVersion(long[] segments, bool isPrerelease)
    {
        _segments = segments;
        _isPrerelease = isPrerelease;
    }

    /// <summary>A release.</summary>
    public static GoVersion Of(params long[] segments) => new(segments, isPrerelease: false);

    /// <summary>Reads a version, and says whether it could.</summary>
    public static bool TryParse(string text, out GoVersion version)
    {
        version = default;
        var match = Spelling().Match(text);
        var parts = match.Groups["segments"].Value.Split('.');
        var segments = new long[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!GoInteger.TryParse(parts[i], out segments[i]))
            {
                return false;
            }
        }

        version = new(segments, match.Groups["pre"].Success);
        return true;
    }

    /// <summary>Whether the version comes before a release.</summary>
    /// <param name="bound">The release; its own pre-release part is not looked at.</param>
    public bool IsBelow(GoVersion bound)
    {
        for (var i = 0; i < Math.Max(_segments.Length, bound._segments.Length); i++)
        {
            var order = Segment(i).CompareTo(bound.Segment(i));
            if (order != 0)
            {
                return order < 0;
            }
        }

        // Go looks at the pre-release only where both have as many segments; it fills up to three.
        return _isPrerelease && Math.Max(_segments.Length, Filled) == Math.Max(bound._segments.Length, Filled);
    }

    private long Segment(int index) => index < _segments.Length ? _segments[index] : 0;

    // With a dash the pre-release begins with a digit or a letter; without one it can only begin with a letter.
    [GeneratedRegex(
        @"\Av?(?<segments>[0-9]+(\.[0-9]+)*)"
            + @"(?<pre>(-[0-9]|-?[a-zA-Z~-])[0-9a-zA-Z~-]*(\.[0-9a-zA-Z~-]+)*)?"
            + @"(\+[0-9a-zA-Z~-]+(\.[0-9a-zA-Z~-]+)*)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Spelling();
}
