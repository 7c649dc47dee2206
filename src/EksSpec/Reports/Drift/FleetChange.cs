namespace EksSpec;

/// <summary>A file whose bytes are not those that the fleet has.</summary>
/// <param name="Path">The file, below the output directory, with <c>/</c> on every system.</param>
/// <param name="Places">What differs in its objects, with the lines of the program behind it; empty for a file of no objects.</param>
/// <param name="Diff">A unified diff from what is there to what the fleet has, with stars in place of what may be a secret.</param>
public sealed record FleetChange(string Path, ValueList<ChangedPlace> Places, string Diff)
{
    /// <summary>The places, a line each, and the diff.</summary>
    public override string ToString() => string.Concat(Places.Select(place => $"  {place}\n")) + Diff;
}
