using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EksSpec;

/// <summary>The values that a call lists, with the line of the call. The compiler makes it of what is written there.</summary>
/// <typeparam name="T">What is listed.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Items<T> : IEnumerable<T>
{
    private readonly List<T> _items = [];

    /// <summary>Begins an empty list.</summary>
    // A params parameter is the last one, so the caller information stands here: the compiler calls this where the call is.
    public Items([CallerFilePath] string callerFilePath = "", [CallerLineNumber] int callerLineNumber = 0) =>
        At = new(callerFilePath, callerLineNumber);

    internal CallSite At { get; }

    /// <summary>Adds a value.</summary>
    /// <param name="item">The value.</param>
    public void Add(T item) => _items.Add(item);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
