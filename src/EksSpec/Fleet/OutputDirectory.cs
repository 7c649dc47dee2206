using System.Text;

namespace EksSpec;

/// <summary>Writes files below one directory, and nowhere else.</summary>
internal static class OutputDirectory
{
    /// <summary>Lists the files that were written here, so that the next run knows what is its own.</summary>
    public const string IndexName = ".eksspec-files";

    private const string IndexHead =
        "# Files that EksSpec wrote here. One that is no longer part of the fleet is reported as stale.";

    public static WriteResult Write(string directory, IReadOnlyList<FleetFile> files)
    {
        var root = Path.GetFullPath(directory);
        Directory.CreateDirectory(root);
        // All places are checked before the first byte is written.
        var places = files.Select(file => (File: file, Place: PlaceOf(root, file.Path))).ToList();
        var index = Path.Combine(root, IndexName);
        RefuseLink(index);

        List<string> written = [];
        List<string> unchanged = [];
        foreach (var (file, place) in places)
        {
            (WriteFile(place, file.Content) ? written : unchanged).Add(file.Path);
        }

        var current = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var stale = ReadIndex(index)
            .Where(path => !current.Contains(path) && File.Exists(Path.Combine(root, path)))
            .ToList();
        // A stale file stays listed until somebody deletes it.
        WriteFile(index, IndexOf(current.Concat(stale)));
        return new(written.ToValueList(), unchanged.ToValueList(), stale.ToValueList());
    }

    private static string PlaceOf(string root, string path)
    {
        if (!IsSafe(path))
        {
            throw new IOException($"'{path}' is no path below the output directory.");
        }

        var place = root;
        foreach (var part in path.Split('/'))
        {
            place = Path.Combine(place, part);
            RefuseLink(place);
        }

        return place;
    }

    private static bool IsSafe(string path) => path.Split('/').All(IsSafePart);

    private static bool IsSafePart(string part) =>
        part.Length > 0 && part[0] != '.' && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static void RefuseLink(string place)
    {
        if (new FileInfo(place).LinkTarget is { } target)
        {
            throw new IOException($"'{place}' is a link to '{target}'. Nothing is written through links.");
        }
    }

    /// <summary>Writes a file, unless it is there already.</summary>
    /// <returns>Whether anything had to be written.</returns>
    private static bool WriteFile(string place, ReadOnlySpan<byte> content)
    {
        if (File.Exists(place) && content.SequenceEqual(File.ReadAllBytes(place)))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        AtomicFile.Write(place, content);
        return true;
    }

    private static IEnumerable<string> ReadIndex(string index) =>
        File.Exists(index)
            ? File.ReadAllLines(index)
                .Where(line => !line.StartsWith('#') && IsSafe(line))
                .Distinct(StringComparer.Ordinal)
            : [];

    private static byte[] IndexOf(IEnumerable<string> paths) =>
        Encoding.UTF8.GetBytes(
            string.Concat(paths.Order(StringComparer.Ordinal).Prepend(IndexHead).Select(line => line + "\n"))
        );
}
