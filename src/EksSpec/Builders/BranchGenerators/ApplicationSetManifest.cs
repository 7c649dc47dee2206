using EksSpec.CustomResources;
using EksSpec.Delivery;

namespace EksSpec.Builders;

/// <summary>An ApplicationSet with its project, as objects of the cluster that Argo CD runs in.</summary>
internal sealed class ApplicationSetManifest(ApplicationSetBuilder set, Func<bool> isDelivered)
    : ManifestBuilder("ApplicationSet", set.Name, set.Origins.Made)
{
    /// <summary>The set's name, which may hold the name of a cluster's folder.</summary>
    public override string Name => set.Name;

    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override bool ComesAfterBranches => true;

    /// <summary>Where Argo CD delivers the fleet, its root brings the set too.</summary>
    internal override string FileName => isDelivered() ? $"argocd/{base.FileName}" : base.FileName;

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
        var objects = set.Blueprint.Cluster.Fleet!.BranchObjectsOf(set.Blueprint);
        var spaces = $"{set.Blueprint.Namespace}-*";
        return new()
        {
            Name = made.Project,
            Namespace = made.Namespace,
            Description = $"The environments of branches that follow {set.Blueprint.Name}.",
            Repositories = made.Repository is null ? [] : [made.Repository],
            SourceNamespaces = set.Home.HasArgoCd ? [made.Namespace] : null,
            Destinations =
            [
                new()
                {
                    Server = made.Server,
                    Name = made.Cluster,
                    Namespace = spaces,
                },
            ],
            ClusterKinds = [new("", "Namespace", spaces)],
            Kinds = ProjectKinds.OfSpaces(objects),
        };
    }
}
