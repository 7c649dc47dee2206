using EksSpec.Reports;

namespace EksSpec;

/// <summary>Compares what a fleet would write with what is there.</summary>
public static class FleetDrift
{
    /// <summary>What writing the fleet below a directory would change. Nothing is written.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="directory">The directory; it may be missing.</param>
    /// <returns>Files that are added, changed and stale, with diffs.</returns>
    /// <exception cref="ArgumentException"><paramref name="directory"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fleet"/> is null.</exception>
    /// <exception cref="IOException">A file can't be read, or a link would lead out of the directory.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static FleetComparison Compare(this Fleet fleet, string directory)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return Compare(fleet.Files, fleet.WriteTo(directory, prune: false, dryRun: true), directory);
    }

    /// <summary>What writing some environments below a directory would change. Nothing is written.</summary>
    /// <param name="part">The environments.</param>
    /// <param name="directory">The directory; it may be missing.</param>
    /// <inheritdoc cref="Compare(Fleet, string)"/>
    public static FleetComparison Compare(this FleetPart part, string directory)
    {
        ArgumentNullException.ThrowIfNull(part);
        return Compare(part.Files, part.WriteTo(directory, prune: false, dryRun: true), directory);
    }

    /// <summary>What the fleet has otherwise than some texts, such as those of a commit.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="texts">The texts by their paths, which are those that the fleet would write; one that it doesn't have is stale.</param>
    /// <returns>Files that are added, changed and stale, with diffs.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static FleetComparison Compare(this Fleet fleet, IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        ArgumentNullException.ThrowIfNull(texts);
        var paths = fleet.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var stale = texts.Keys.Where(path => !paths.Contains(path)).Order(StringComparer.Ordinal);
        return Compare(fleet.Files, texts.GetValueOrDefault, stale.ToValueList());
    }

    private static FleetComparison Compare(ValueList<FleetFile> files, WriteResult result, string directory)
    {
        var written = result.Written.ToHashSet(StringComparer.Ordinal);
        return Compare(
            files.Where(file => written.Contains(file.Path)),
            path => OutputDirectory.TextOf(directory, path),
            result.Stale
        );
    }

    private static FleetComparison Compare(
        IEnumerable<FleetFile> files,
        Func<string, string?> textOf,
        ValueList<string> stale
    )
    {
        List<FleetChange> added = [];
        List<FleetChange> changed = [];
        foreach (var file in files)
        {
            var before = textOf(file.Path);
            if (before != file.Text)
            {
                (before is null ? added : changed).Add(Change(file, before));
            }
        }

        return new(added.ToValueList(), changed.ToValueList(), stale);
    }

    private static FleetChange Change(FleetFile file, string? before)
    {
        using StringWriter diff = new() { NewLine = "\n" };
        UnifiedDiff.Write(diff, file.Path, before ?? "", file.Text, Redaction.Of);
        return new(file.Path, before is null ? [] : ChangedPlaces.Of(file.Objects, before), diff.ToString());
    }
}
