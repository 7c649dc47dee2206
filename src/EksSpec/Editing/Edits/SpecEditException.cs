using System.Diagnostics.CodeAnalysis;

namespace EksSpec.Editing;

/// <summary>An edit that can't be made. Nothing of it was.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It names a path.")]
[SuppressMessage("Roslynator", "RCS1194:Implement exception constructors", Justification = "It names a path.")]
public sealed class SpecEditException : Exception
{
    internal SpecEditException(SpecPath path, string reason)
        : base($"{(path.IsRoot ? "The document" : $"'{path}'")} can't be changed: {reason}.") =>
        (Path, Reason) = (path, reason);

    /// <summary>The place that can't be changed.</summary>
    public SpecPath Path { get; }

    /// <summary>Why not, without a period.</summary>
    public string Reason { get; }
}
