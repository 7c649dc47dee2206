using System.IO.Enumeration;
using EksSpec.CustomResources;

namespace EksSpec.Delivery;

/// <summary>The files of one Argo CD: its root, and one for each folder that it brings into a cluster.</summary>
internal sealed class ArgoFiles(
    ArgoCd tool,
    DeliverySet set,
    ArgoStages stages,
    DeliveryCluster home,
    IReadOnlyList<DeliveryCluster> clusters
)
{
    private readonly ArgoHome _home = new(tool, home);

    /// <summary>The files, the root first: all the others come with it.</summary>
    public IEnumerable<AddedFile> All()
    {
        var brought = clusters.SelectMany(Brought).ToList();
        if (brought.Count == 0)
        {
            return [];
        }

        var registered = clusters.Select(_home.Registration).OfType<InlineDocument>().ToList();
        AddedFile[] registrations = registered.Count == 0 ? [] : [File("clusters", registered)];
        return [File("root", Root(registered.Count > 0)), .. registrations, .. brought];
    }

    private IEnumerable<AddedFile> Brought(DeliveryCluster cluster) =>
        cluster
            .Environments.Prepend(WithoutOwn(cluster.Shared))
            .Where(folder => folder.Files.Count > 0 && !(folder.IsBranch && IsMadeBySet(folder)))
            .Select(folder => new ArgoFolder(tool, _home, cluster, folder, set.Fleet)
            {
                IsSynced = folder.Environment is null ? stages.AreSynced(cluster) : stages.AreSynced(folder),
            })
            .Select(folder => File(folder.Name, folder.Documents()) with { Folder = folder.Path });

    /// <summary>Whether an ApplicationSet finds the folder, and makes an Application of it.</summary>
    private bool IsMadeBySet(DeliveryFolder folder)
    {
        var path = tool.Output.PathOf(folder.Path.TrimEnd('/'));
        return home
            .Shared.Objects.Where(item => item.Ref.Kind == "ApplicationSet")
            .SelectMany(item => ((InlineDocument)item.Value!)["spec"]?["generators"]?.Items ?? [])
            .Select(generator => generator["git"]?["directories"]?.Items ?? [])
            .Any(directories =>
                directories.Any(each => each["exclude"] is null && IsAt(each)) && !directories.Any(IsLeftOut)
            );

        bool IsAt(InlineDocument directory) =>
            FileSystemName.MatchesSimpleExpression(directory["path"]?.AsText ?? "", path, ignoreCase: false);

        bool IsLeftOut(InlineDocument directory) => directory["exclude"] is not null && IsAt(directory);
    }

    /// <summary>Without what is Argo CD's own: that comes with the root.</summary>
    private DeliveryFolder WithoutOwn(DeliveryFolder shared) =>
        shared with
        {
            Files = [.. shared.Files.Where(file => !IsOwn(file))],
        };

    private bool IsOwn(DeliveryFile file) => file.Path.StartsWith(_home.Folder, StringComparison.Ordinal);

    /// <summary>What brings everything of Argo CD itself, the root included.</summary>
    private IEnumerable<InlineDocument> Root(bool hasSecrets)
    {
        var name = $"{set.Fleet}-root";
        var destination = _home.At(home, _home.Namespace);
        var others = home.Shared.Files.Where(IsOwn).SelectMany(file => file.Objects);
        AppProject project = new()
        {
            Name = name,
            Namespace = _home.Namespace,
            Description = $"The Applications and projects of {set.Fleet}.",
            Repositories = [tool.Output.Url],
            SourceNamespaces = _home.SourceNamespaces,
            Destinations = [destination],
            Kinds = ProjectKinds.Ordered(
                others
                    .Select(ProjectKinds.KindOf)
                    .Concat(hasSecrets ? [new ProjectKind("", "Secret")] : [])
                    .Append(new("argoproj.io", "AppProject"))
                    .Append(new("argoproj.io", "Application"))
            ),
        };
        Application root = new()
        {
            Name = name,
            Namespace = _home.Namespace,
            Project = name,
            Destination = destination,
            Source = new(tool.Output.Url)
            {
                Revision = tool.Output.Revision,
                Path = tool.Output.PathOf(_home.Folder.TrimEnd('/')),
            },
            SyncPolicy = new()
            {
                Automated = new(),
                Options = ["PruneLast=true"],
                Retry = new(tool.Retries),
            },
        };
        var labels = ArgoFolder.Labels(set.Fleet);
        return [project.ToDocument(labels), root.ToDocument(labels)];
    }

    private AddedFile File(string name, IEnumerable<InlineDocument> documents) =>
        new(home.Name, $"{_home.Folder}{name}.yaml", [.. documents]);
}
