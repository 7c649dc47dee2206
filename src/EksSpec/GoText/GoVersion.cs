using System.Globalization;

namespace EksSpec.GoText;

/// <summary>
/// A version as eksctl reads it: <c>[v]1[.2[.3…]][-pre][+build]</c>, with any number of segments, leading zeros allowed, and
/// a pre-release that may also follow without a dash (<c>1.2beta</c>). A pre-release comes before its release.
/// </summary>
internal readonly struct GoVersion
{
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
        var rest = text.AsSpan();
        if (rest is ['v', ..])
        {
            rest = rest[1..];
        }

        var segments = new List<long>();
        do
        {
            if (segments.Count > 0)
            {
                rest = rest[1..];
            }

            var length = rest.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? rest.Length : end;
            if (
                length == 0
                || !long.TryParse(rest[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var segment)
            )
            {
                return false;
            }

            segments.Add(segment);
            rest = rest[length..];
        } while (rest is ['.', ..]);

        var plus = rest.IndexOf('+');
        var prerelease = plus < 0 ? rest : rest[..plus];
        if (
            (!prerelease.IsEmpty && !IsPrerelease(prerelease))
            || (plus >= 0 && !AreIdentifiers(rest[(plus + 1)..], mayBeginWith: static _ => true))
        )
        {
            return false;
        }

        version = new([.. segments], !prerelease.IsEmpty);
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

        return _isPrerelease;
    }

    // With a dash the pre-release begins with a digit or a letter; without one it can only begin with a letter.
    private static bool IsPrerelease(ReadOnlySpan<char> text) =>
        text is ['-', >= '0' and <= '9', ..]
            ? AreIdentifiers(text[1..], static first => char.IsAsciiDigit(first))
            : AreIdentifiers(text, static first => char.IsAsciiLetter(first) || first is '-' or '~');

    private static bool AreIdentifiers(ReadOnlySpan<char> text, Func<char, bool> mayBeginWith)
    {
        if (text.IsEmpty || !mayBeginWith(text[0]))
        {
            return false;
        }

        foreach (var range in text.Split('.'))
        {
            var identifier = text[range];
            if (identifier.IsEmpty)
            {
                return false;
            }

            foreach (var character in identifier)
            {
                if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '~'))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private long Segment(int index) => index < _segments.Length ? _segments[index] : 0;
}
