namespace EksSpec;

/// <summary>
/// Names of files as texts: a landscape must not depend on the machine it is read on, nor look at its disk. Both separators
/// count on every system; a folder is empty or ends with a slash.
/// </summary>
internal static class FilePaths
{
    /// <summary>A name with slashes, and without steps that lead nowhere: <c>./a/../b.yaml</c> is <c>b.yaml</c>.</summary>
    public static string Plain(string file)
    {
        if (!file.Contains('\\', StringComparison.Ordinal) && !HasEmptySteps(file))
        {
            return file;
        }

        List<string> steps = [];
        foreach (var step in file.Split('/', '\\'))
        {
            if (step == ".." && steps is [.., not ".."])
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ""))
            {
                steps.Add(step);
            }
        }

        return (file is ['/' or '\\', ..] ? "/" : "") + string.Join('/', steps);
    }

    /// <summary>The folder that a file stands in.</summary>
    public static string FolderOf(string file) => file[..(file.LastIndexOf('/') + 1)];

    /// <summary>The folder that a folder stands in; null for the outermost.</summary>
    public static string? Above(string folder) => folder.Length < 2 ? null : FolderOf(folder[..^1]);

    /// <summary>Whether a file is in a folder or in one below it.</summary>
    public static bool IsBelow(string file, string folder) =>
        folder.Length == 0
            ? !file.StartsWith('/') && !file.StartsWith("../", StringComparison.Ordinal)
            : file.StartsWith(folder, StringComparison.Ordinal);

    private static bool HasEmptySteps(string file) =>
        file.Contains("./", StringComparison.Ordinal)
        || file.Contains("//", StringComparison.Ordinal)
        || file.EndsWith('.')
        || file.EndsWith('/');
}
