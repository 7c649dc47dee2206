namespace EksSpec.Rules;

/// <summary>The folders that objects stand in: those of their files, or those that a program writes them to.</summary>
internal static class WrittenFolders
{
    /// <summary>The folder of an object, without a slash behind it.</summary>
    public static string Of(SpecObject item) =>
        item.Document is { } document ? FilePaths.FolderOf(document.File ?? "").TrimEnd('/')
        : IsOfArgoCd(item) ? $"{item.Ref.Site}/argocd"
        : item.Environment is { } environment ? $"{item.Ref.Site}/{environment}"
        : item.Ref.Site;

    // A program puts what is Argo CD's own into a folder of its own.
    private static bool IsOfArgoCd(SpecObject item) =>
        (
            ApiGroup.Of(item.Ref.ApiVersion) == "argoproj.io"
            && item.Ref.Kind is "AppProject" or "Application" or "ApplicationSet"
        )
        || (
            item.Value is InlineDocument document
            && document["metadata"]?["labels"]?["argocd.argoproj.io/secret-type"] is not null
        );
}
