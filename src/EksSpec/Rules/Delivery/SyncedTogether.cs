namespace EksSpec.Rules;

/// <summary>Which objects one Application of Argo CD brings: those of an environment, or of a folder.</summary>
internal static class SyncedTogether
{
    /// <summary>What objects have in common that come together.</summary>
    public static object KeyOf(SpecObject item) =>
        item.Document is { } document ? FilePaths.FolderOf(document.File ?? "") : (item.Ref.Site, item.Environment);
}
