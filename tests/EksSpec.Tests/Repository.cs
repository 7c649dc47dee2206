namespace EksSpec.Tests;

/// <summary>The files of this repository, for tests that hold them against each other.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>EksSpec.sln</c>.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The folder of the test project.</summary>
    public static string Tests => Path.Combine(Root, "tests", "EksSpec.Tests");

    /// <summary>The C# files of a folder, below the root.</summary>
    public static IEnumerable<string> CodeOf(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Parts(file).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    /// <summary>The path below the root, with forward slashes.</summary>
    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    /// <summary>The text of a file below the root.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(Root, name));

    /// <summary>A path that the compiler recorded; a build on CI writes <c>/_/</c> for the root.</summary>
    public static string Resolve(string compilerPath) =>
        compilerPath.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(Root, compilerPath[3..]) : compilerPath;

    private static string[] Parts(string file) => Name(file).Split('/');

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EksSpec.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds EksSpec.sln.");
    }
}
