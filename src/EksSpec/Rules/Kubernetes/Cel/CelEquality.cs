namespace EksSpec.Rules;

/// <summary>Which values of expressions are equal, and which comes first.</summary>
internal static class CelEquality
{
    /// <summary>Whether two values are equal; numbers are whatever their type.</summary>
    public static bool AreEqual(object one, object other) =>
        (one, other) switch
        {
            (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
            (CelList a, CelList b) => AreEqual(a, b),
            (CelMap a, CelMap b) => AreEqual(a, b),
            (CelOptional a, CelOptional b) => a.Value is null
                ? b.Value is null
                : b.Value is not null && AreEqual(a.Value, b.Value),
            (CelType a, CelType b) => a.Name == b.Name,
            (Quantity a, Quantity b) => a.Amount == b.Amount,
            _ => one.Equals(other) || (IsNumber(one) && IsNumber(other) && Compare(one, other) == 0),
        };

    /// <summary>Which of two values comes first; null where they can't be compared.</summary>
    public static int? Compare(object one, object other) =>
        (one, other) switch
        {
            (long a, long b) => a.CompareTo(b),
            (double a, double b) => a < b ? -1
            : a > b ? 1
            : a == b ? 0
            : null,
            (ulong a, ulong b) => a.CompareTo(b),
            (long a, ulong b) => a < 0 ? -1 : ((ulong)a).CompareTo(b),
            (ulong, long) => -Compare(other, one),
            (long or ulong, double b) => -Compare(b, one),
            (double a, long b) => Compare(a, (decimal)b),
            (double a, ulong b) => Compare(a, (decimal)b),
            (bool a, bool b) => a.CompareTo(b),
            (string a, string b) => Math.Sign(CompareTexts(a, b)),
            (byte[] a, byte[] b) => Math.Sign(a.AsSpan().SequenceCompareTo(b)),
            (DateTime a, DateTime b) => a.CompareTo(b),
            (CelDuration a, CelDuration b) => a.Nanoseconds.CompareTo(b.Nanoseconds),
            _ => null,
        };

    /// <summary>Whether a value is a number.</summary>
    public static bool IsNumber(object value) => value is long or ulong or double;

    private static int? Compare(double one, decimal other) =>
        double.IsNaN(one) ? null
        : one > 1e19 ? 1
        : one < -1e19 ? -1
        : ((decimal)one).CompareTo(other);

    // Go compares the bytes of UTF-8, which is the order of the characters.
    private static int CompareTexts(string one, string other)
    {
        var b = other.EnumerateRunes();
        foreach (var rune in one.EnumerateRunes())
        {
            if (!b.MoveNext())
            {
                return 1;
            }

            if (rune != b.Current)
            {
                return rune.CompareTo(b.Current);
            }
        }

        return b.MoveNext() ? -1 : 0;
    }

    private static bool AreEqual(CelList one, CelList other)
    {
        if (one.Items.Count != other.Items.Count)
        {
            return false;
        }

        // What a schema calls a set or a map is compared without its order.
        var isOrdered = !one.IsSet && one.Keys is null;
        return isOrdered
            ? one.Items.Zip(other.Items, AreEqual).All(same => same)
            : one.Items.All(item => other.Items.Any(twin => AreEqual(item, twin)));
    }

    private static bool AreEqual(CelMap one, CelMap other)
    {
        if (one.Equals(other) is { } isSame)
        {
            return isSame;
        }

        var count = 0;
        foreach (var (key, value) in one.Entries)
        {
            count++;
            if (other.Find(key) is not { } twin || !AreEqual(value, twin))
            {
                return false;
            }
        }

        return count == other.Entries.Count();
    }
}
