using EksSpec.CustomResources;

namespace EksSpec.Delivery;

/// <summary>What Argo CD is told of one folder: a project with the rights that its objects need, and the Applications that bring them.</summary>
internal sealed class ArgoFolder(
    ArgoCd tool,
    ArgoHome home,
    DeliveryCluster cluster,
    DeliveryFolder folder,
    string fleet
)
{
    /// <summary>Whether commits are brought at once.</summary>
    public required bool IsSynced { get; init; }

    /// <summary>Name of the project and of the Application.</summary>
    public string Name { get; } =
        folder.Environment is { } environment ? $"{cluster.Name}-{environment}" : cluster.Name;

    /// <summary>The folder.</summary>
    public string Path => folder.Path;

    /// <summary>The labels of what is Argo CD's own.</summary>
    public static InlineDocument Labels(string fleet) =>
        Fields.Map(("app.kubernetes.io/managed-by", "eksspec"), ("app.kubernetes.io/part-of", fleet));

    /// <summary>The project, and after it the Applications.</summary>
    public IEnumerable<InlineDocument> Documents() =>
        [
            Project().ToDocument(Labels(fleet)),
            .. Applications().Select(application => application.ToDocument(Labels(fleet))),
        ];

    private AppProject Project() =>
        new()
        {
            Name = Name,
            Namespace = home.Namespace,
            // An Application without its project can do nothing, not even delete its objects.
            Annotations = Wave(-2),
            Finalizers = GoesWithApplication ? [Application.CascadingFinalizer] : null,
            Description = folder.Environment is null
                ? $"What all environments of {cluster.Name} share."
                : $"The environment {folder.Environment} of {cluster.Name}.",
            Repositories = [tool.Output.Url],
            SourceNamespaces = home.SourceNamespaces,
            Destinations = [.. Spaces().Select(space => home.At(cluster, space))],
            ClusterKinds = ProjectKinds.OfCluster(folder.Objects),
            Kinds = ProjectKinds.OfSpaces(folder.Objects),
        };

    private IEnumerable<Application> Applications()
    {
        var workloads = tool.SplitsByWorkload && folder.Environment is not null ? WorkloadFiles() : [];
        var rest = folder.Files.Except(workloads).ToList();
        if (rest.Count > 0)
        {
            yield return Of(Name, rest, Rest(workloads));
        }

        foreach (var file in workloads)
        {
            yield return Of($"{Name}-{WithoutEnding(InFolder(file))}", [file], new() { Include = InFolder(file) });
        }
    }

    private Application Of(string name, IEnumerable<DeliveryFile> files, DirectorySource? directory)
    {
        var ignored = OwnedFields.Of(cluster.Site, files.SelectMany(file => file.Objects));
        return new()
        {
            Name = name,
            Namespace = home.Namespace,
            // What all share is asked for first; one that waits for a person holds nobody up.
            Annotations = folder.Environment is null && IsSynced ? Wave(-1) : null,
            Finalizers = GoesWithApplication ? [Application.CascadingFinalizer] : null,
            Project = Name,
            Destination = home.At(cluster, Spaces()[0]),
            Source = new(tool.Output.Url)
            {
                Revision = tool.Revisions.GetValueOrDefault(folder.Environment ?? "") ?? tool.Output.Revision,
                Path = tool.Output.PathOf(folder.Path.TrimEnd('/')),
                Directory = directory,
            },
            SyncPolicy = new()
            {
                Automated = IsSynced ? new() : null,
                Options = [.. Options(ignored.Count > 0).Concat(tool.SyncOptions).Distinct(StringComparer.Ordinal)],
                Retry = new(tool.Retries),
            },
            IgnoredDifferences = ignored.Count > 0 ? ignored : null,
        };
    }

    private bool GoesWithApplication => folder.IsBranch || (tool.DeletesEnvironments && folder.Environment is not null);

    private static IEnumerable<string> Options(bool hasOwned) =>
        hasOwned ? ["PruneLast=true", "RespectIgnoreDifferences=true"] : ["PruneLast=true"];

    private static ValueMap<string> Wave(int wave) => ValueMap.Of((Rules.ArgoMarks.Wave, $"{wave}"));

    /// <summary>The files that are read beside those with an Application of their own. eksctl takes the ClusterConfig, and JSON is no object.</summary>
    private DirectorySource? Rest(IEnumerable<DeliveryFile> workloads)
    {
        string[] others = folder.Environment is null ? ["cluster.yaml", "*.json"] : [.. workloads.Select(InFolder)];
        return others switch
        {
            [] => null,
            [var only] => new() { Exclude = only },
            _ => new() { Exclude = $"{{{string.Join(',', others)}}}" },
        };
    }

    private List<DeliveryFile> WorkloadFiles() =>
        [.. folder.Files.Where(file => file.Objects.Any(item => PodView.Of(item) is not null))];

    private string InFolder(DeliveryFile file) => file.Path[folder.Path.Length..];

    private static string WithoutEnding(string file) => file[..file.LastIndexOf('.')];

    /// <summary>The namespaces of the objects, its own first.</summary>
    private List<string> Spaces()
    {
        var spaces = folder.Objects.Where(ProjectKinds.IsInSpace).Select(item => item.Namespace);
        List<string> all =
        [
            .. (folder.Namespace is { } own ? spaces.Prepend(own) : spaces).Distinct(StringComparer.Ordinal),
        ];
        return all.Count == 0 ? ["default"] : all;
    }
}
