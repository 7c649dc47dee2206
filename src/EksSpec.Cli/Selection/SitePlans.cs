using EksSpec.Values;

namespace EksSpec.Cli.Selection;

/// <summary>Finds the files of the sites that the settings name, under the names that the call gives them.</summary>
/// <param name="options">The sites, and the folder they are named from.</param>
internal sealed class SitePlans(SelectionOptions options)
{
    /// <summary>The sites with their files.</summary>
    /// <param name="files">All files that were read.</param>
    public ValueList<SitePlan> Of(IReadOnlyList<string> files)
    {
        if (options.Sites.Count == 0)
        {
            return [];
        }

        var known = files
            .Where(file => file != InputFiles.StandardInput)
            .Select(file => (Name: file, Seen: Path.GetRelativePath(options.SitesFolder, file).Replace('\\', '/')))
            .ToList();
        return options.Sites.Select(site => Of(site, known)).ToValueList();
    }

    private static SitePlan Of(SitePlan site, List<(string Name, string Seen)> known)
    {
        var cluster = site.Cluster is { } named ? Plain(named) : null;
        // A site that names no files has the folder of its cluster.
        var globs = (site.Files.Count > 0 ? site.Files.Select(Plain) : [FolderOf(cluster!)])
            .Select(file => (Whole: new Glob($"/{file}"), Below: new Glob($"/{file}/**")))
            .ToList();
        return site with
        {
            Cluster = cluster is null ? null : known.Find(file => file.Seen == cluster).Name,
            Files = known
                .Where(file => globs.Exists(glob => glob.Whole.Fits(file.Seen) || glob.Below.Fits(file.Seen)))
                .Select(file => file.Name)
                .ToValueList(),
        };
    }

    private static string Plain(string file) => Path.GetRelativePath(".", file.Replace('\\', '/')).Replace('\\', '/');

    private static string FolderOf(string file) => file[..Math.Max(file.LastIndexOf('/'), 0)];
}
