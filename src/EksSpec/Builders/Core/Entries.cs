using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>
/// The keys and values that a call gives, with the line of the call: <c>("team", "shop"), ("tier", "web")</c> or
/// <c>new() { ["team"] = "shop" }</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Entries : IEnumerable<(string Key, string Value)>
{
    private readonly List<(string Key, string Value)> _entries = [];

    /// <summary>Begins without entries.</summary>
    public Entries([CallerFilePath] string callerFilePath = "", [CallerLineNumber] int callerLineNumber = 0) =>
        At = new(callerFilePath, callerLineNumber);

    /// <summary>Takes over what a map holds.</summary>
    internal Entries(IEnumerable<KeyValuePair<string, string>> map, CallSite at)
    {
        ArgumentNullException.ThrowIfNull(map);
        At = at;
        _entries.AddRange(map.Select(entry => (entry.Key, entry.Value)));
    }

    internal CallSite At { get; }

    /// <summary>Gives a key a value.</summary>
    /// <param name="key">The key.</param>
    public string this[string key]
    {
        set => _entries.Add((key, value));
    }

    /// <summary>Gives a key a value.</summary>
    /// <param name="entry">Key and value.</param>
    public void Add((string Key, string Value) entry) => _entries.Add(entry);

    /// <summary>The entries as a map.</summary>
    /// <exception cref="ArgumentException">A key is given twice.</exception>
    internal ValueMap<string> ToMap() => ValueMap.Of([.. _entries]);

    /// <summary>Says a verb of a builder for each entry.</summary>
    internal static TBuilder Each<TBuilder>(
        Entries? entries,
        TBuilder builder,
        Func<string, string, CallSite, TBuilder> verb,
        [CallerArgumentExpression(nameof(entries))] string name = ""
    )
    {
        foreach (var (key, value) in Guard.Given(entries, name))
        {
            verb(key, value, entries!.At);
        }

        return builder;
    }

    /// <inheritdoc/>
    public IEnumerator<(string Key, string Value)> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
