namespace EksSpec;

/// <summary>A site whose files somebody named.</summary>
/// <param name="Name">What the site is called.</param>
public sealed record SitePlan(string Name)
{
    /// <summary>The file that its ClusterConfig stands in.</summary>
    /// <value><see langword="null"/> where no cluster is known.</value>
    public string? Cluster { get; init; }

    /// <summary>Its files and folders. A kustomization among them brings all that it reaches.</summary>
    /// <value>Empty unless it is set: then the site has the folder of <see cref="Cluster"/>.</value>
    public ValueList<string> Files { get; init; } = [];

    /// <summary>Whether a file is meant, by its name in the form of <see cref="FilePaths.Plain"/>.</summary>
    internal bool Has(string file)
    {
        if (Files.Count == 0)
        {
            return Cluster is { } cluster && FilePaths.IsBelow(file, FilePaths.FolderOf(FilePaths.Plain(cluster)));
        }

        foreach (var named in Files)
        {
            var plain = FilePaths.Plain(named);
            if (file == plain || FilePaths.IsBelow(file, plain.Length == 0 ? "" : $"{plain}/"))
            {
                return true;
            }
        }

        return false;
    }
}
