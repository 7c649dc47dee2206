namespace EksSpec;

/// <summary>
/// Tells objects apart that have nothing to do with each other. Two files that describe one object in different folders are not
/// meant together: below the folder that has both, each folder is a tree of its own. Of two files in one folder, of which one has
/// all that the other has, or that have more in common than anybody forgets to rename, each is a variant of the other.
/// </summary>
internal sealed class FolderTrees
{
    // A copy in which one or two names were not changed is a mistake.
    private const int MostForgotten = 2;

    private readonly HashSet<string> _split = new(StringComparer.Ordinal);
    private readonly HashSet<string> _variants = new(StringComparer.Ordinal);

    private FolderTrees(IReadOnlyList<(SpecObject Item, string File)> objects)
    {
        var files = objects
            .Where(each => each.Item.Ref is { Kind.Length: > 0, Name.Length: > 0 })
            .GroupBy(each => each.File, each => (each.Item.Ref.Kind, each.Item.Namespace, each.Item.Ref.Name))
            .Select(file => (Name: file.Key, Objects: file.ToHashSet()))
            .ToList();
        foreach (var same in files.SelectMany(file => file.Objects, (file, id) => (id, file)).GroupBy(each => each.id))
        {
            var holders = same.Select(each => each.file).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
            for (var i = 1; i < holders.Count; i++)
            {
                // In this order the files of one branch stand beside each other.
                Split(holders[i - 1], holders[i]);
            }
        }
    }

    /// <summary>The objects of each tree, by the folder at its top, or the file.</summary>
    /// <param name="objects">The objects with their files.</param>
    public static IReadOnlyList<IGrouping<string, SpecObject>> Of(IReadOnlyList<(SpecObject Item, string File)> objects)
    {
        FolderTrees trees = new(objects);
        return [.. objects.GroupBy(each => trees.TopOf(each.File), each => each.Item, StringComparer.Ordinal)];
    }

    private void Split<T>((string Name, HashSet<T> Objects) a, (string Name, HashSet<T> Objects) b)
    {
        var (one, other) = (FilePaths.FolderOf(a.Name), FilePaths.FolderOf(b.Name));
        if (one != other)
        {
            _split.Add(CommonOf(one, other));
        }
        else if (AreVariants(a.Objects, b.Objects))
        {
            _variants.Add(b.Name);
        }
    }

    private static bool AreVariants<T>(HashSet<T> a, HashSet<T> b)
    {
        var common = a.Count(b.Contains);
        return common > MostForgotten || common == Math.Min(a.Count, b.Count);
    }

    // The outermost folder that is not cut off from the one above it.
    private string TopOf(string file)
    {
        if (_variants.Contains(file))
        {
            return file;
        }

        var top = FilePaths.FolderOf(file);
        while (FilePaths.Above(top) is { } above && !_split.Contains(above))
        {
            top = above;
        }

        return top;
    }

    private static string CommonOf(string a, string b)
    {
        var common = a;
        while (!b.StartsWith(common, StringComparison.Ordinal))
        {
            common = FilePaths.Above(common) ?? "";
        }

        return common;
    }
}
