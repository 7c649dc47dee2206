using System.Text;

namespace EksSpec;

/// <summary>How the files of a fleet differ from those of a directory. Made by <c>Compare</c>; nothing was written.</summary>
/// <param name="Added">Files that are not in the directory yet, in the order of the fleet.</param>
/// <param name="Changed">Files that have other bytes there, in the order of the fleet.</param>
/// <param name="Stale">Files that an earlier run wrote, that are still there, and that the fleet no longer has.</param>
public sealed record FleetComparison(
    ValueList<FleetChange> Added,
    ValueList<FleetChange> Changed,
    ValueList<string> Stale
)
{
    /// <summary>Whether the directory has the files of the fleet, byte for byte, and none of an earlier run beside them.</summary>
    public bool IsCurrent => Added.Count + Changed.Count + Stale.Count == 0;

    /// <summary>Every difference: the file, the lines of the program that it comes from, and a unified diff; empty where there is none.</summary>
    /// <remarks>What may be a secret is shown as stars.</remarks>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach (var change in Added)
        {
            text.Append("added    ").Append(change.Path).Append('\n');
        }

        foreach (var change in Changed)
        {
            text.Append("changed  ").Append(change.Path).Append('\n').Append(change);
        }

        foreach (var path in Stale)
        {
            text.Append("stale    ").Append(path).Append('\n');
        }

        return text.ToString();
    }
}
