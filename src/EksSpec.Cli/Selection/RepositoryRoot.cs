namespace EksSpec.Cli.Selection;

/// <summary>Finds the folder that a repository begins in.</summary>
internal static class RepositoryRoot
{
    /// <summary>The nearest folder with a <c>.git</c>, this one or one above; null where there is none.</summary>
    /// <param name="folder">A folder, in full.</param>
    public static string? Of(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (IsOne(at))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Whether a repository begins in a folder. In a second work tree of one, <c>.git</c> is a file.</summary>
    public static bool IsOne(string folder) => Path.Exists(Path.Combine(folder, ".git"));
}
