using System.Buffers;

namespace EksSpec.Writing;

/// <summary>The entries of a dictionary in ordinal order of their keys, in a rented array: a dictionary's own order is chance.</summary>
/// <typeparam name="T">What a key stands for.</typeparam>
internal readonly ref struct SortedEntries<T>
{
    private static readonly Comparison<KeyValuePair<string, T>> ByKey = (a, b) => string.CompareOrdinal(a.Key, b.Key);

    private readonly KeyValuePair<string, T>[] _entries;
    private readonly int _count;

    /// <summary>Takes the entries of a dictionary.</summary>
    public SortedEntries(IDictionary<string, T> map)
    {
        _count = map.Count;
        _entries = ArrayPool<KeyValuePair<string, T>>.Shared.Rent(_count);
        map.CopyTo(_entries, 0);
        Sort(_entries.AsSpan(0, _count));
    }

    /// <summary>The entries, in order.</summary>
    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => _entries.AsSpan(0, _count);

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        _entries.AsSpan(0, _count).Clear();
        ArrayPool<KeyValuePair<string, T>>.Shared.Return(_entries);
    }

    /// <summary>Sorts entries by the ordinal order of their keys.</summary>
    public static void Sort(Span<KeyValuePair<string, T>> entries)
    {
        const int Few = 16;
        if (entries.Length > Few)
        {
            entries.Sort(ByKey);
            return;
        }

        for (var i = 1; i < entries.Length; i++)
        {
            var entry = entries[i];
            var place = i;
            for (; place > 0 && string.CompareOrdinal(entries[place - 1].Key, entry.Key) > 0; place--)
            {
                entries[place] = entries[place - 1];
            }

            entries[place] = entry;
        }
    }
}
