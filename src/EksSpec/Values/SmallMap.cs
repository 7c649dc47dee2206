namespace EksSpec.Values;

/// <summary>A map from objects, which are told apart by their identity. While it has one entry, as mostly, it needs no index.</summary>
internal struct SmallMap<TKey, TValue>
    where TKey : class
    where TValue : class
{
    private TKey? _first;
    private TValue? _ofFirst;
    private Dictionary<TKey, TValue>? _others;

    /// <summary>The entries, in the order in which they came.</summary>
    public readonly IEnumerable<KeyValuePair<TKey, TValue>> Entries =>
        _first is null ? [] : [new(_first, _ofFirst!), .. _others ?? []];

    /// <summary>The value of a key; absent where it has none.</summary>
    public readonly TValue? Find(TKey key) => ReferenceEquals(key, _first) ? _ofFirst : _others?.GetValueOrDefault(key);

    /// <summary>Adds a value for a key that has none.</summary>
    /// <returns>The value.</returns>
    public TValue Add(TKey key, TValue value)
    {
        if (_first is null)
        {
            (_first, _ofFirst) = (key, value);
        }
        else
        {
            (_others ??= new(ReferenceEqualityComparer.Instance)).Add(key, value);
        }

        return value;
    }
}
