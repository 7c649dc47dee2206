namespace EksSpec.Rules;

/// <summary>The entries of a map, while the report stands at each of them in turn.</summary>
internal ref struct ReportEntries<T>(Report report, string field, IEnumerable<KeyValuePair<string, T>>? map)
{
    private MapEntries<T> _entries = new(map);
    private bool _isInside;

    /// <summary>The key that the report stands at, and its value.</summary>
    public readonly KeyValuePair<string, T> Current => _entries.Current;

    public readonly ReportEntries<T> GetEnumerator() => this;

    /// <summary>Leaves the entry and stands at the next.</summary>
    public bool MoveNext()
    {
        Dispose();
        _isInside = _entries.MoveNext();
        if (_isInside)
        {
            report.At(field, Current.Key);
        }

        return _isInside;
    }

    /// <summary>Leaves the entry.</summary>
    public readonly void Dispose()
    {
        if (_isInside)
        {
            report.Leave();
        }
    }
}
