namespace EksSpec.Rules;

/// <summary>Which objects a Kustomization of Flux applies, as far as their files tell it.</summary>
internal static class FluxScope
{
    /// <summary>The objects of a site that a Kustomization applies, itself left out.</summary>
    public static IEnumerable<SpecObject> Of(FluxObject kustomization, SiteView site)
    {
        var path = PathOf(kustomization);
        var isOnly = FluxObjects.Kustomizations(site).Take(2).Count() == 1;
        return site.Objects.Where(item => item != kustomization.Object && Covers(path, item, isOnly));
    }

    /// <summary>The folder of a Kustomization, without what leads nowhere; empty for the root.</summary>
    public static string PathOf(FluxObject kustomization) =>
        FilePaths.Plain($"./{kustomization.Spec["path"]?.AsText ?? ""}").Trim('/');

    // Where the repository begins, no file says.
    private static bool Covers(string path, SpecObject item, bool isOnly) =>
        item.Document?.File is { } file
            ? path.Length == 0
                || $"/{FilePaths.FolderOf(FilePaths.Plain(file))}".Contains($"/{path}/", StringComparison.Ordinal)
            : isOnly;
}
