using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>An ApplicationSet with its project, as objects of the cluster that Argo CD runs in.</summary>
internal sealed class ApplicationSetManifest(ApplicationSetBuilder set)
    : ManifestBuilder("ApplicationSet", set.Name, set.Origins.Made)
{
    /// <summary>The set's name, which may hold the name of a cluster's folder.</summary>
    public override string Name => set.Name;

    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override bool ComesAfterBranches => true;

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var made = set.Snapshot(ProblemsIn(scope));
        var labels = CommonLabels.Of(Name, scope.PartOf);
        var project = ProjectOf(made);
        return
        [
            new(project.ToDocument(labels), "AppProject", project.Name ?? "", project.Namespace, new(Made)),
            new(made.ToDocument(labels), Kind, made.Name ?? "", made.Namespace, set.AllOrigins()),
        ];
    }

    /// <summary>No more rights than the objects of a branch need.</summary>
    private AppProject ProjectOf(ApplicationSet made)
    {
        var kinds = BlueprintObjects
            .Of(set.Blueprint)
            .Where(item => item["metadata"]?["namespace"] is not null)
            .Select(item => (BlueprintObjects.GroupOf(item).Group, Kind: item["kind"]?.AsText ?? ""));
        return new()
        {
            Name = made.Project,
            Namespace = made.Namespace,
            Description = $"The environments of branches that follow {set.Blueprint.Name}.",
            Repositories = made.Repository is null ? [] : [made.Repository],
            Server = made.Server,
            Cluster = made.Cluster,
            Namespaces = $"{set.Blueprint.Namespace}-*",
            Kinds =
            [
                .. kinds
                    .Distinct()
                    .OrderBy(kind => kind.Group, StringComparer.Ordinal)
                    .ThenBy(kind => kind.Kind, StringComparer.Ordinal),
            ],
        };
    }
}
