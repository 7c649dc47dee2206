namespace EksSpec.LoadBalancing;

/// <summary>Entries of several Ingresses, put together: no key may have two values.</summary>
internal sealed class KeyMerge(FaultLog faults, string error, int? port = null)
{
    private Dictionary<string, Setting>? _owners;
    private SortedDictionary<string, string>? _entries;

    /// <summary>What is there so far; the first value of a key stays.</summary>
    public SortedDictionary<string, string> Entries => _entries ??= new(StringComparer.Ordinal);

    /// <summary>The same as a map that nobody changes.</summary>
    public ValueMap<string> Map => _entries is null ? ValueMap<string>.Empty : ValueMap.From(_entries);

    /// <summary>Adds entries.</summary>
    /// <param name="said">Who says them.</param>
    /// <param name="entries">What they say.</param>
    /// <param name="settled">Keys that are decided elsewhere.</param>
    public void Add(
        Setting said,
        IReadOnlyDictionary<string, string> entries,
        IReadOnlyDictionary<string, string>? settled = null
    )
    {
        foreach (var (key, value) in entries)
        {
            if (Entries.TryAdd(key, value))
            {
                (_owners ??= new(StringComparer.Ordinal))[key] = said;
            }
            else if (Entries[key] != value && settled?.ContainsKey(key) != true)
            {
                faults.AddConflict(error, _owners![key], said, key, port);
            }
        }
    }
}
