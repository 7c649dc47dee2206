namespace EksSpec.Values;

/// <summary>Makes <see cref="ValueMap{T}"/> values.</summary>
public static class ValueMap
{
    /// <summary>Makes a map of pairs: <c>ValueMap.Of(("lifecycle", "Ec2Spot"))</c>.</summary>
    /// <typeparam name="T">What a key stands for.</typeparam>
    /// <param name="entries">Keys with their values, in any order.</param>
    /// <exception cref="ArgumentException">A key is given twice.</exception>
    public static ValueMap<T> Of<T>(params ReadOnlySpan<(string Key, T Value)> entries) =>
        ValueMap<T>.FromUnsorted(Pairs(entries));

    /// <summary>Makes a map of a copy of the entries.</summary>
    /// <typeparam name="T">What a key stands for.</typeparam>
    /// <param name="entries">The entries, in any order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is null.</exception>
    /// <exception cref="ArgumentException">A key is given twice.</exception>
    public static ValueMap<T> From<T>(IEnumerable<KeyValuePair<string, T>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return ValueMap<T>.FromUnsorted([.. entries]);
    }

    internal static KeyValuePair<string, T>[] Pairs<T>(ReadOnlySpan<(string Key, T Value)> entries)
    {
        var pairs = new KeyValuePair<string, T>[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            pairs[i] = new(entries[i].Key, entries[i].Value);
        }

        return pairs;
    }
}
