namespace EksSpec.Values;

/// <summary>The entries of a map: an absent one has none, and going over a dictionary allocates nothing.</summary>
internal struct MapEntries<T>(IEnumerable<KeyValuePair<string, T>>? map)
{
    // What is read has dictionaries; through an interface, going over one takes an object.
    private readonly bool _isDictionary = map is Dictionary<string, T>;
    private readonly IEnumerator<KeyValuePair<string, T>>? _others = map is null or Dictionary<string, T>
        ? null
        : map.GetEnumerator();
    private Dictionary<string, T>.Enumerator _entries = map is Dictionary<string, T> dictionary
        ? dictionary.GetEnumerator()
        : default;

    /// <summary>The entry that the enumeration stands at.</summary>
    public readonly KeyValuePair<string, T> Current => _isDictionary ? _entries.Current : _others!.Current;

    /// <summary>The enumeration is its own enumerator.</summary>
    public readonly MapEntries<T> GetEnumerator() => this;

    /// <summary>Goes on to the next entry.</summary>
    public bool MoveNext() => _isDictionary ? _entries.MoveNext() : _others?.MoveNext() == true;
}
