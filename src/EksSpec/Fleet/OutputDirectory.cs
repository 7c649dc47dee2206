using System.Text;

namespace EksSpec;

/// <summary>Writes files below one directory, deletes what it wrote there earlier, and touches nothing else.</summary>
internal sealed class OutputDirectory
{
    private readonly string _root;
    private readonly string _index;
    private readonly Dictionary<string, string> _earlier;
    private readonly bool _isDry;

    private OutputDirectory(string directory, bool isDry)
    {
        _root = Path.GetFullPath(directory);
        _index = Path.Combine(_root, FileIndex.Name);
        RefuseLink(_index);
        _earlier = FileIndex.Read(_index, IsSafe);
        _isDry = isDry;
    }

    /// <summary>Writes files.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="files">The files.</param>
    /// <param name="isOurs">Which files of earlier runs these take the place of; without it all.</param>
    /// <param name="prune">Whether those that are no longer there are deleted.</param>
    /// <param name="dryRun">Whether nothing is touched, and the result says what would be.</param>
    public static WriteResult Write(
        string directory,
        IReadOnlyList<FleetFile> files,
        Func<string, bool>? isOurs = null,
        bool prune = false,
        bool dryRun = false
    ) => new OutputDirectory(directory, dryRun).Write(files, isOurs ?? (static _ => true), prune);

    /// <summary>The text of a file; <see langword="null"/> where it isn't there. Bytes that are no text become other text.</summary>
    public static string? TextOf(string directory, string path)
    {
        var place = Path.Combine(directory, path);
        return File.Exists(place) ? Encoding.UTF8.GetString(File.ReadAllBytes(place)) : null;
    }

    private WriteResult Write(IReadOnlyList<FleetFile> files, Func<string, bool> isOurs, bool prune)
    {
        // All places are checked before the first byte is written.
        var places = files.Select(file => (File: file, Place: PlaceOf(file.Path))).ToList();
        List<string> written = [];
        List<string> unchanged = [];
        foreach (var (file, place) in places)
        {
            (WriteFile(place, file.Content) ? written : unchanged).Add(file.Path);
        }

        var entries = files.ToDictionary(
            file => file.Path,
            file => FileIndex.Hash(file.Content),
            StringComparer.Ordinal
        );
        // Where the file system doesn't tell upper case from lower case, a path that differs in nothing else is the same file.
        var current = entries.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<string> deleted = [];
        List<string> stale = [];
        foreach (var (path, hash) in _earlier.Where(entry => !entries.ContainsKey(entry.Key)).ToList())
        {
            if (!isOurs(path))
            {
                entries.Add(path, hash);
            }
            else if (prune && !current.Contains(path) && IsAsWritten(path, hash))
            {
                Delete(path);
                deleted.Add(path);
            }
            else if (File.Exists(Path.Combine(_root, path)))
            {
                // A stale file stays listed until somebody deletes it.
                stale.Add(path);
                entries.Add(path, hash);
            }
        }

        WriteFile(_index, FileIndex.Write(entries));
        return new(written.ToValueList(), unchanged.ToValueList(), stale.ToValueList())
        {
            Deleted = deleted.ToValueList(),
        };
    }

    private string PlaceOf(string path)
    {
        if (!IsSafe(path))
        {
            throw new IOException($"'{path}' is no path below the output directory.");
        }

        foreach (var place in StepsTo(path))
        {
            RefuseLink(place);
        }

        return Path.Combine(_root, path);
    }

    /// <summary>The folders that lead to a file, and the file.</summary>
    private IEnumerable<string> StepsTo(string path)
    {
        var place = _root;
        foreach (var part in path.Split('/'))
        {
            yield return place = Path.Combine(place, part);
        }
    }

    private static bool IsSafe(string path) => path.Split('/').All(IsSafePart);

    private static bool IsSafePart(string part) =>
        part.Length > 0 && part[0] != '.' && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static bool IsLink(string place) => new FileInfo(place).LinkTarget is not null;

    private static void RefuseLink(string place)
    {
        if (IsLink(place))
        {
            throw new IOException($"'{place}' is a link. Nothing is written through links.");
        }
    }

    /// <summary>Writes a file, unless it is there already.</summary>
    /// <returns>Whether anything had to be written.</returns>
    private bool WriteFile(string place, ReadOnlySpan<byte> content)
    {
        if (File.Exists(place) && content.SequenceEqual(File.ReadAllBytes(place)))
        {
            return false;
        }

        if (!_isDry)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            AtomicFile.Write(place, content);
        }

        return true;
    }

    /// <summary>Whether a file is there, has the bytes that an earlier run wrote, and is reached through no link.</summary>
    private bool IsAsWritten(string path, string hash)
    {
        var place = Path.Combine(_root, path);
        return !StepsTo(path).Any(IsLink) && File.Exists(place) && FileIndex.Hash(File.ReadAllBytes(place)) == hash;
    }

    /// <summary>Deletes a file, and the folders that are empty without it.</summary>
    private void Delete(string path)
    {
        if (_isDry)
        {
            return;
        }

        File.Delete(Path.Combine(_root, path));
        foreach (var folder in StepsTo(path).Reverse().Skip(1))
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
            {
                return;
            }

            Directory.Delete(folder);
        }
    }
}
