namespace EksSpec.Rules;

/// <summary>The folders of a repository that Applications name, where the repository is what is looked at.</summary>
internal sealed class ArgoSourceFolders
{
    private readonly ILookup<string, SpecObject> _byFolder;
    private readonly HashSet<string> _known;

    public ArgoSourceFolders(SiteView site, IReadOnlyList<ArgoApplication> applications)
    {
        _byFolder = site.ByFolder;
        _known = applications
            .SelectMany(application => application.Sources)
            .Where(source => PathOf(source.Source) is { } path && Under(path).Any())
            .Select(source => source.Source["repoURL"]?.AsText ?? "")
            .ToHashSet();
    }

    /// <summary>The objects that an Application brings, as far as they are among those that are looked at.</summary>
    public IEnumerable<SpecObject> ObjectsOf(ArgoApplication application) =>
        application
            .Sources.Where(source => source.Source["directory"]?["include"] is null)
            .SelectMany(source => PathOf(source.Source) is { } path ? In(path) : [])
            .Where(item => item.Ref.Kind != "ClusterConfig");

    /// <summary>The paths of an Application that have no file, with their places.</summary>
    public IEnumerable<(SpecPath Place, string Path)> Missing(ArgoApplication application) =>
        from source in application.Sources
        where _known.Contains(source.Source["repoURL"]?.AsText ?? "")
        let path = PathOf(source.Source)
        where path is not null && !Under(path).Any()
        select (source.Path.Field("path"), path);

    private static string? PathOf(InlineDocument source) =>
        source["path"]?.AsText?.Trim('/', '.') is { Length: > 0 } path && !path.Contains('{', StringComparison.Ordinal)
            ? path
            : null;

    // Where the repository begins, nobody sees: files may be looked at from above it or from below.
    private IEnumerable<SpecObject> In(string path) =>
        _byFolder.Where(folder => IsAt(folder.Key, path)).SelectMany(folder => folder);

    private IEnumerable<SpecObject> Under(string path) =>
        _byFolder
            .Where(folder =>
                IsAt(folder.Key, path) || $"/{folder.Key}/".Contains($"/{path}/", StringComparison.Ordinal)
            )
            .SelectMany(folder => folder);

    private static bool IsAt(string folder, string path) =>
        folder.Length > 0
        && (
            folder == path
            || folder.EndsWith($"/{path}", StringComparison.Ordinal)
            || path.EndsWith($"/{folder}", StringComparison.Ordinal)
        );
}
