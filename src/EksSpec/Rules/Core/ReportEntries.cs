namespace EksSpec.Rules;

/// <summary>The entries of a map, while the report stands at each of them in turn.</summary>
internal ref struct ReportEntries<T>(Report report, string field, IEnumerable<KeyValuePair<string, T>>? entries)
{
    // What is read has dictionaries; going over one by itself allocates nothing.
    private readonly bool _isDictionary = entries is Dictionary<string, T>;
    private readonly IEnumerator<KeyValuePair<string, T>>? _others =
        entries is Dictionary<string, T> ? null : entries?.GetEnumerator();
    private Dictionary<string, T>.Enumerator _entries = entries is Dictionary<string, T> dictionary
        ? dictionary.GetEnumerator()
        : default;
    private bool _isInside;

    /// <summary>The key that the report stands at, and its value.</summary>
    public readonly KeyValuePair<string, T> Current => _isDictionary ? _entries.Current : _others!.Current;

    public readonly ReportEntries<T> GetEnumerator() => this;

    /// <summary>Leaves the entry and stands at the next.</summary>
    public bool MoveNext()
    {
        Dispose();
        _isInside = _isDictionary ? _entries.MoveNext() : _others?.MoveNext() == true;
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
