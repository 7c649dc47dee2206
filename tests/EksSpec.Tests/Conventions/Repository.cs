using System.Runtime.CompilerServices;

namespace EksSpec.Tests.Conventions;

/// <summary>The files of this repository, for tests that hold them against each other.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static readonly string Root = Path.GetFullPath(Path.Combine(ThisFolder(), "..", "..", ".."));

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

    private static string[] Parts(string file) => Name(file).Split('/');

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
