namespace EksSpec;

/// <summary>Some environments of a fleet that was checked as a whole: what a pipeline for one branch writes.</summary>
/// <remarks>Made by <c>Only</c> of a fleet. Files of other environments are left alone, and none of them is stale.</remarks>
public sealed class FleetPart
{
    private readonly ValueList<string> _places;

    /// <summary>Those files of a fleet that are in some places.</summary>
    /// <param name="places">Folders, and single files that are elsewhere.</param>
    /// <param name="files">The files of the fleet.</param>
    internal FleetPart(ValueList<string> places, IEnumerable<FleetFile> files)
    {
        _places = places;
        Files = files.Where(file => IsOurs(file.Path)).ToValueList();
    }

    /// <summary>The files, in the order of the fleet.</summary>
    public ValueList<FleetFile> Files { get; }

    /// <summary>Writes the files below a directory, which may hold those of other environments.</summary>
    /// <inheritdoc cref="Fleet.WriteTo(string, bool, bool)"/>
    public WriteResult WriteTo(string directory, bool prune = false, bool dryRun = false) =>
        Write(directory, Files, prune, dryRun);

    /// <summary>Deletes the files that earlier runs wrote for these environments: those of a branch that is gone.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="dryRun">Whether nothing is touched, and the result says what would be.</param>
    /// <returns>What was deleted. What somebody changed since it was written is left, and is stale.</returns>
    /// <exception cref="ArgumentException"><paramref name="directory"/> is empty.</exception>
    /// <exception cref="IOException">A file can't be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be deleted.</exception>
    public WriteResult DeleteFrom(string directory, bool dryRun = false) => Write(directory, [], prune: true, dryRun);

    private WriteResult Write(string directory, ValueList<FleetFile> files, bool prune, bool dryRun)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return OutputDirectory.Write(directory, files, IsOurs, prune, dryRun);
    }

    private bool IsOurs(string path) => _places.Any(place => path.StartsWith(place, StringComparison.Ordinal));
}
