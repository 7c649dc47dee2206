namespace EksSpec.Testing;

/// <summary>Finds the folder that a test's file is in.</summary>
internal static class TestFolder
{
    /// <summary>The folder, as the compiler says it, or where a deterministic build's path leads from the output of the build.</summary>
    /// <exception cref="FleetAssertException">It is nowhere.</exception>
    public static string Of(string file)
    {
        var folder = Path.GetDirectoryName(file) ?? "";
        if (Directory.Exists(folder))
        {
            return folder;
        }

        // Such a build has "/_/" in place of the root of the sources, whatever system it runs on.
        var below = folder.Replace('\\', '/').TrimStart('/').Split('/', 2) is ["_", var rest] ? rest : folder;
        for (var root = new DirectoryInfo(AppContext.BaseDirectory); root is not null; root = root.Parent)
        {
            if (Directory.Exists(Path.Combine(root.FullName, below)))
            {
                return Path.Combine(root.FullName, below);
            }
        }

        throw new FleetAssertException($"The folder of {file} isn't there, so its snapshots can't be found.");
    }
}
