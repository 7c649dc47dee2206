using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace EksSpec.Values;

/// <summary>An immutable list that compares by its items, so that two equal configs are equal.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <remarks>
/// Write it as a collection expression, <c>InstanceTypes = ["m5.large", "m5a.large"]</c>, or give one item, an array or a list.
/// The order is kept.
/// </remarks>
[SuppressMessage(
    "Usage",
    "CA2225:Operator overloads have named alternates",
    Justification = "ValueList.Create and ToValueList are the named alternates."
)]
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    /// <summary>The list without items; written as <c>[]</c>.</summary>
    public static readonly ValueList<T> Empty = new([]);

    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    /// <summary>How many items the list has.</summary>
    public int Count => _items.Length;

    /// <summary>The item at a place.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative or not below <see cref="Count"/>.</exception>
    public T this[int index] => _items[index];

    /// <summary>Makes a list of one item.</summary>
    /// <param name="item">The item.</param>
    [return: NotNullIfNotNull(nameof(item))]
    public static implicit operator ValueList<T>?(T? item) => item is null ? null : new([item]);

    /// <summary>Makes a list of a copy of the items.</summary>
    /// <param name="items">The items, in order.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator ValueList<T>?(T[]? items) => items is null ? null : ValueList.Create<T>(items);

    /// <inheritdoc cref="op_Implicit(T[])"/>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator ValueList<T>?(List<T>? items) => items?.ToValueList();

    /// <summary>The items, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>This list followed by more items.</summary>
    /// <param name="items">What to append.</param>
    public ValueList<T> With(params ReadOnlySpan<T> items) => new([.. _items, .. items]);

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || _items.AsSpan().SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Goes over the items.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>The items in brackets, for messages and the debugger.</summary>
    public override string ToString() => $"[{string.Join(", ", _items)}]";

    /// <summary>Goes over the items of a list; nothing is allocated.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items) => (_items, _index) = (items, -1);

        /// <summary>The item.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes to the next item.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
