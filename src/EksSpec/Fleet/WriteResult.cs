namespace EksSpec;

/// <summary>What writing a fleet did, or would do. Paths are below the output directory, with <c>/</c> on every system.</summary>
/// <param name="Written">Files that are new, or had other bytes.</param>
/// <param name="Unchanged">Files that had these bytes already; they weren't touched.</param>
/// <param name="Stale">
/// Files of an earlier run that are no longer part of the fleet, and are still there. Delete them before somebody applies them. After
/// pruning these are the ones that somebody changed since, or that are behind a link.
/// </param>
public sealed record WriteResult(ValueList<string> Written, ValueList<string> Unchanged, ValueList<string> Stale)
{
    /// <summary>Files of an earlier run that were no longer part of the fleet, and had the bytes that it wrote.</summary>
    /// <value>Empty unless pruning was asked for.</value>
    public ValueList<string> Deleted { get; init; } = [];
}
