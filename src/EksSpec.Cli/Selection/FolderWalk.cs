namespace EksSpec.Cli.Selection;

/// <summary>Looks for files below a folder. What is passed over as a whole is never looked into.</summary>
/// <param name="exclude">What the call and the settings exclude.</param>
/// <param name="passedOver">Where it is remembered what is passed over.</param>
/// <param name="tell">Where it is said what can't be read.</param>
internal sealed class FolderWalk(IReadOnlyList<IgnoreRules> exclude, PassedOver passedOver, Action<string, string> tell)
{
    private static readonly EnumerationOptions Here = new()
    {
        AttributesToSkip = FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    /// <summary>The files with documents below a folder, in ordinal order.</summary>
    /// <param name="folder">The folder, as the call names it.</param>
    public IEnumerable<string> Files(string folder)
    {
        List<string> files = [];
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Add(folder, full, IgnoreRules.AboveAndIn(full), files);
        return files.Order(StringComparer.Ordinal).Select(file => file.Replace('\\', '/'));
    }

    /// <summary>Whether a file has a name that documents have.</summary>
    public static bool IsDocument(string file) =>
        Path.GetExtension(file) is ".yaml" or ".yml" or ".json" || Path.GetFileName(file) == "Kustomization";

    private void Add(string folder, string full, IgnoreRules? ignored, List<string> files)
    {
        try
        {
            var isChart = File.Exists(Path.Combine(folder, "Chart.yaml"));
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Here))
            {
                var path = Path.Combine(folder, entry.Name);
                var inFull = Path.Combine(full, entry.Name);
                var isFolder = entry is DirectoryInfo;
                var isHidden = entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden);
                if (!isFolder && (isHidden || !IsDocument(entry.Name)) || entry.Name == ".git")
                {
                    continue;
                }

                var reason =
                    ReasonOfCall(inFull, isFolder, ignored)
                    ?? (isFolder ? ReasonOfFolder(entry.Name, isHidden, isChart) : ReasonOfFile(entry.Name, isChart));
                if (reason is not null)
                {
                    Pass(path, isFolder, reason);
                }
                else if (isFolder)
                {
                    Add(path, inFull, IgnoreRules.In(inFull, ignored), files);
                }
                else
                {
                    files.Add(path);
                }
            }
        }
        catch (Exception e) when (InputFiles.IsTrouble(e))
        {
            tell(folder, e.Message);
        }
    }

    private Reason? ReasonOfCall(string path, bool isFolder, IgnoreRules? ignored) =>
        exclude.Any(rules => rules.Name(path, isFolder)) ? Reason.Excluded
        : ignored?.Name(path, isFolder) == true ? Reason.Ignored
        : null;

    private static Reason? ReasonOfFolder(string name, bool isHidden, bool isChart) =>
        isHidden ? Reason.Hidden
        : name is "node_modules" or "bin" or "obj" or "vendor" ? Reason.Foreign
        : isChart && name is "templates" or "charts" ? Reason.HelmTemplates
        : null;

    private static Reason? ReasonOfFile(string name, bool isChart) =>
        !isChart ? null
        : name is "Chart.yaml" or "values.schema.json" ? Reason.HelmChart
        : name.StartsWith("values", StringComparison.Ordinal) ? Reason.HelmValues
        : null;

    private void Pass(string path, bool isFolder, Reason reason)
    {
        if (isFolder)
        {
            passedOver.AddFolder(path, reason);
        }
        else
        {
            passedOver.Add(path, reason);
        }
    }
}
