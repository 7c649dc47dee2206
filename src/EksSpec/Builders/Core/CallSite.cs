using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace EksSpec;

/// <summary>
/// The line of a call. As the last parameter of a verb the compiler makes it where the call is; nothing that a user writes
/// converts to what it lists, so an argument too many doesn't compile into it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CallSite : IEnumerable<EndOfArguments>
{
    private readonly SourcePosition _position;

    /// <summary>The line of the call.</summary>
    /// <param name="callerFilePath">The file.</param>
    /// <param name="callerLineNumber">The line, from 1.</param>
    public CallSite([CallerFilePath] string callerFilePath = "", [CallerLineNumber] int callerLineNumber = 0) =>
        _position = new(callerFilePath, callerLineNumber);

    /// <summary>The line as findings name it.</summary>
    /// <param name="at">The line of a call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="at"/> is null.</exception>
    public static implicit operator SourcePosition(CallSite at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at._position;
    }

    /// <summary>Never called: there is nothing to add.</summary>
    /// <param name="nothing">Nothing.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "The compiler asks a params collection for it.")]
    public void Add(EndOfArguments nothing) { }

    /// <inheritdoc/>
    public IEnumerator<EndOfArguments> GetEnumerator() => Enumerable.Empty<EndOfArguments>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
