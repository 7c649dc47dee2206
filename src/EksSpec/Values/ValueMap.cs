using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace EksSpec.Values;

/// <summary>
/// An immutable map with text keys that compares by its entries. The entries stand in ordinal order of their keys, the order
/// in which they are written, whatever the order they came in.
/// </summary>
/// <typeparam name="T">What a key stands for.</typeparam>
[SuppressMessage(
    "Usage",
    "CA2225:Operator overloads have named alternates",
    Justification = "ValueMap.From is the named alternate."
)]
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    /// <summary>The map without entries; written as <c>{}</c>.</summary>
    public static readonly ValueMap<T> Empty = new([]);

    private static readonly Comparison<KeyValuePair<string, T>> ByKey = (a, b) => string.CompareOrdinal(a.Key, b.Key);

    private readonly KeyValuePair<string, T>[] _entries;

    private ValueMap(KeyValuePair<string, T>[] sorted) => _entries = sorted;

    /// <summary>How many entries the map has.</summary>
    public int Count => _entries.Length;

    /// <summary>The keys, in ordinal order.</summary>
    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);

    /// <summary>The values, in the order of their keys.</summary>
    public IEnumerable<T> Values => _entries.Select(entry => entry.Value);

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key, compared ordinally.</param>
    /// <exception cref="KeyNotFoundException">The map has no such key.</exception>
    public T this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The map has no key '{key}'.");

    /// <summary>Makes a map of a dictionary, so that an initializer can be written.</summary>
    /// <param name="entries">The entries.</param>
    [return: NotNullIfNotNull(nameof(entries))]
    public static implicit operator ValueMap<T>?(Dictionary<string, T>? entries) =>
        entries is null ? null : ValueMap.From(entries);

    /// <summary>The entries in ordinal order of their keys, without a copy.</summary>
    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => _entries;

    /// <summary>This map with a key set to a value, whether it was there before or not.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    public ValueMap<T> With(string key, T value) =>
        ValueMap.From(_entries.Where(entry => entry.Key != key).Append(new(key, value)));

    /// <summary>This map without a key.</summary>
    /// <param name="key">The key; one that is not there changes nothing.</param>
    public ValueMap<T> Without(string key) => new([.. _entries.Where(entry => entry.Key != key)]);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var (low, high) = (0, _entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(_entries[middle].Key, key);
            if (order == 0)
            {
                value = _entries[middle].Value;
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        value = default;
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(ValueMap<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || _entries.AsSpan().SequenceEqual(other._entries));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (key, value) in _entries)
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, T>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    /// <summary>The entries in braces, for messages and the debugger.</summary>
    public override string ToString() => $"{{{string.Join(", ", _entries.Select(e => $"{e.Key}={e.Value}"))}}}";

    internal static ValueMap<T> FromUnsorted(KeyValuePair<string, T>[] entries)
    {
        Array.Sort(entries, ByKey);
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i - 1].Key == entries[i].Key)
            {
                throw new ArgumentException($"The key '{entries[i].Key}' is given twice.", nameof(entries));
            }
        }

        return entries.Length == 0 ? Empty : new(entries);
    }
}
