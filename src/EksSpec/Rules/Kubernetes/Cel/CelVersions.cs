using System.Globalization;
using System.Numerics;

namespace EksSpec.Rules;

/// <summary>The library of versions as semver.org writes them.</summary>
internal static class CelVersions
{
    /// <summary>The value of a call; null where the function is none of these.</summary>
    public static object? Call(string function, object[] arguments) =>
        (function, arguments) switch
        {
            ("semver", [string a]) => Parse(a) ?? new CelError("a text is no version") as object,
            ("isSemver", [string a]) => Parse(a) is not null,
            ("semver" or "isSemver", [string, bool]) => new CelError(
                "reads a version that may be spelled freely",
                IsUnsure: true
            ),
            ("major", [Version a]) => a.Numbers[0],
            ("minor", [Version a]) => a.Numbers[1],
            ("patch", [Version a]) => a.Numbers[2],
            ("isGreaterThan", [Version a, Version b]) => Compare(a, b) > 0,
            ("isLessThan", [Version a, Version b]) => Compare(a, b) < 0,
            ("compareTo", [Version a, Version b]) => (long)Compare(a, b),
            _ => null,
        };

    private static Version? Parse(string text)
    {
        if (!SemanticVersion.Matches(text))
        {
            return null;
        }

        var plain = text.Split('+')[0];
        var dash = plain.IndexOf('-', StringComparison.Ordinal);
        var numbers = (dash < 0 ? plain : plain[..dash])
            .Split('.')
            .Select(part =>
                long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : long.MaxValue
            );
        return new([.. numbers], dash < 0 ? [] : plain[(dash + 1)..].Split('.'));
    }

    private static int Compare(Version one, Version other)
    {
        for (var i = 0; i < 3; i++)
        {
            if (one.Numbers[i] != other.Numbers[i])
            {
                return one.Numbers[i].CompareTo(other.Numbers[i]);
            }
        }

        // A version that goes before another has more words than that, not fewer.
        if (one.Words.Length == 0 || other.Words.Length == 0)
        {
            return other.Words.Length.CompareTo(one.Words.Length) is var order ? Math.Sign(order) : 0;
        }

        for (var i = 0; i < Math.Min(one.Words.Length, other.Words.Length); i++)
        {
            if (CompareWords(one.Words[i], other.Words[i]) is not 0 and var difference)
            {
                return difference;
            }
        }

        return one.Words.Length.CompareTo(other.Words.Length);
    }

    // Numbers go before words, and by their size.
    private static int CompareWords(string one, string other) =>
        (
            BigInteger.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var a),
            BigInteger.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var b)
        ) switch
        {
            (true, true) => a.CompareTo(b),
            (true, false) => -1,
            (false, true) => 1,
            _ => Math.Sign(string.CompareOrdinal(one, other)),
        };

    private sealed record Version(long[] Numbers, string[] Words);
}
