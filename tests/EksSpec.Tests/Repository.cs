namespace EksSpec.Tests;

/// <summary>Where the sources of the running tests are.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>EksSpec.sln</c>.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The folder of the test project.</summary>
    public static string Tests => Path.Combine(Root, "tests", "EksSpec.Tests");

    /// <summary>A path that the compiler recorded; a build on CI writes <c>/_/</c> for the root.</summary>
    public static string Resolve(string compilerPath) =>
        compilerPath.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(Root, compilerPath[3..]) : compilerPath;

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
