namespace EksSpec.Cli.Selection;

/// <summary>Which files a list of patterns names: that of a <c>.gitignore</c>, or what a call excludes.</summary>
/// <param name="folder">The folder that the patterns are about, in full and without a slash at its end.</param>
/// <param name="lines">The patterns, one a line; of several that fit the last one counts, and <c>!</c> takes back.</param>
/// <param name="outer">What counts where none of them fits.</param>
internal sealed class IgnoreRules(string folder, IEnumerable<string> lines, IgnoreRules? outer = null)
{
    private const string FileName = ".gitignore";

    private readonly (Glob Glob, bool TakesBack)[] _rules = [.. lines.Select(Trimmed).Where(IsRule).Select(RuleOf)];

    /// <summary>What git ignores in a folder: by the files of all folders from the repository's root down to it.</summary>
    /// <param name="folder">The folder, in full.</param>
    public static IgnoreRules? AboveAndIn(string folder)
    {
        if (RepositoryRoot.Of(folder) is not { } root)
        {
            return In(folder, null);
        }

        IgnoreRules? rules = null;
        var excluded = Path.Combine(root, ".git", "info", "exclude");
        if (File.Exists(excluded))
        {
            rules = new(root, File.ReadLines(excluded));
        }

        Stack<string> folders = [];
        for (var at = folder; at is not null && at.Length >= root.Length; at = Path.GetDirectoryName(at))
        {
            folders.Push(at);
        }

        return folders.Aggregate(rules, (outer, at) => In(at, outer));
    }

    /// <summary>What git ignores in a folder, given what it ignores in the one above.</summary>
    public static IgnoreRules? In(string folder, IgnoreRules? outer)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? new(folder, File.ReadLines(file), outer) : outer;
    }

    /// <summary>Whether a file or folder is named.</summary>
    /// <param name="path">It, in full.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Name(string path, bool isFolder)
    {
        if (IsBelow(path))
        {
            var relative = path[(folder.Length + (folder.EndsWith(Path.DirectorySeparatorChar) ? 0 : 1))..]
                .Replace(Path.DirectorySeparatorChar, '/');
            for (var i = _rules.Length - 1; i >= 0; i--)
            {
                var (glob, takesBack) = _rules[i];
                if ((isFolder || !glob.IsForFolders) && glob.Fits(relative))
                {
                    return !takesBack;
                }
            }
        }

        return outer?.Name(path, isFolder) == true;
    }

    /// <summary>Whether a file is named, or a folder that it is in.</summary>
    /// <param name="file">The file, in full.</param>
    public bool NameOrHold(string file)
    {
        for (
            var above = Path.GetDirectoryName(file);
            above is not null && IsBelow(above);
            above = Path.GetDirectoryName(above)
        )
        {
            if (Name(above, isFolder: true))
            {
                return true;
            }
        }

        return Name(file, isFolder: false);
    }

    private bool IsBelow(string path) =>
        path.Length > folder.Length
        && path.StartsWith(folder, StringComparison.Ordinal)
        && (folder.EndsWith(Path.DirectorySeparatorChar) || path[folder.Length] == Path.DirectorySeparatorChar);

    // Blanks at the end don't count, unless a backslash says so.
    private static string Trimmed(string line)
    {
        var text = line.TrimEnd('\r', '\n', ' ', '\t');
        return text.EndsWith('\\') && text.Length < line.Length ? text + line[text.Length] : text;
    }

    private static bool IsRule(string line) => line.Length > 0 && line[0] != '#' && line.Trim('/').Length > 0;

    private static (Glob, bool) RuleOf(string line) =>
        line[0] == '!'
            ? (new(line[1..]), true)
            : (new(line.StartsWith(@"\!", StringComparison.Ordinal) ? line[1..] : line), false);
}
