namespace EksSpec;

/// <summary>What writing a fleet did. Paths are below the output directory, with <c>/</c> on every system.</summary>
/// <param name="Written">Files that are new, or had other bytes.</param>
/// <param name="Unchanged">Files that had these bytes already; they weren't touched.</param>
/// <param name="Stale">Files of an earlier run that are no longer part of the fleet. Delete them before somebody applies them.</param>
public sealed record WriteResult(ValueList<string> Written, ValueList<string> Unchanged, ValueList<string> Stale);
