using System.ComponentModel;

namespace EksSpec;

/// <summary>
/// Ends the arguments of a call: nothing that is written converts to it, so an argument too many doesn't compile into the caller
/// information behind it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct EndOfArguments;
