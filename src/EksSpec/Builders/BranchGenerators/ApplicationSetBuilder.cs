using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>Has Argo CD make the environments of branches.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddApplicationSet"/>. Other fields: <c>Configure</c>.</remarks>
public sealed class ApplicationSetBuilder : RecordBuilder<ApplicationSetBuilder, ApplicationSet>
{
    internal ApplicationSetBuilder(
        EnvironmentBuilder blueprint,
        BranchSource source,
        GitFolder output,
        ClusterBuilder home,
        SourcePosition made
    )
        : base(new(), made) => (Blueprint, Source, Output, Home) = (blueprint, source, output, home);

    /// <summary>Name of the set, of its project, and what the names of its Applications begin with.</summary>
    /// <value>The blueprint's; where Argo CD runs in another cluster the folder of the blueprint's cluster, <c>-</c> and the blueprint's.</value>
    public string Name => IsAtHome ? Blueprint.Name : $"{Blueprint.Cluster.Folder}-{Blueprint.Name}";

    internal EnvironmentBuilder Blueprint { get; }

    internal BranchSource Source { get; }

    internal GitFolder Output { get; }

    /// <summary>The cluster of Argo CD.</summary>
    internal ClusterBuilder Home { get; }

    /// <summary>Whether Argo CD runs in the cluster that the environments are in.</summary>
    internal bool IsAtHome => Home == Blueprint.Cluster;

    /// <summary>Puts set and project into the namespace of Argo CD.</summary>
    /// <param name="name">Name of the namespace; without this call <c>argocd</c>.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>metadata.namespace</c> of both.</remarks>
    public ApplicationSetBuilder WithNamespace(string name, params CallSite at) =>
        Set("metadata.namespace", Guard.Label(name), at, set => set with { Namespace = name });

    /// <summary>Sets options of each sync.</summary>
    /// <param name="options">The options, such as <c>ServerSideApply=true</c>.</param>
    /// <exception cref="ArgumentException">The list is empty, or an option in it is.</exception>
    /// <remarks>Writes <c>spec.template.spec.syncPolicy.syncOptions</c>.</remarks>
    public ApplicationSetBuilder WithSyncOptions(IEnumerable<string> options, params CallSite at) =>
        Set(
            "spec.template.spec.syncPolicy.syncOptions",
            Guard.Texts(options),
            at,
            (set, given) => set with { SyncOptions = given }
        );

    /// <inheritdoc cref="WithSyncOptions(IEnumerable{string}, CallSite)"/>
    public ApplicationSetBuilder WithSyncOptions(params Items<string> options) =>
        WithSyncOptions(options, at: Guard.At(options));

    private protected override ApplicationSet Assemble(ApplicationSet record, Problems problems)
    {
        var template = ArgoSources.Template;
        var folder = $"{Blueprint.Cluster.Folder}/{Blueprint.Name}-";
        var areFolders = Source.Kind == BranchSourceKind.Folders;
        var isInCluster = IsAtHome && !Home.HasArgoCd;
        var slug = template.Language.Expression(template.Slug);
        return record with
        {
            Name = Name,
            Project = Name,
            ApplicationName = $"{Name}-{slug}",
            Repository = Output.Url,
            Revision = Output.Revision,
            Server = isInCluster ? ApplicationDestination.InCluster : null,
            Cluster = isInCluster ? null : Blueprint.Cluster.Folder,
            TargetNamespace = $"{Blueprint.Namespace}-{slug}",
            Path = areFolders
                ? template.Language.Expression(".path.path")
                : Output.PathOf($"{folder}{BranchSlug.Symbol}"),
            Generators = areFolders
                ? [ArgoSources.Folders(Source, Output, folder, Others(folder))]
                : [ArgoSources.Of(Source, Blueprint.Cluster.Fleet!.BudgetOf(Blueprint).Length)],
            Patches = areFolders
                ? []
                :
                [
                    .. BranchPatches.Of(
                        BlueprintObjects.Of(Blueprint),
                        template,
                        Source.Kind == BranchSourceKind.PullRequests ? ArgoSources.Number : null
                    ),
                ],
        };
    }

    /// <summary>Folders that are called like those of branches and are none.</summary>
    private IEnumerable<string> Others(string prefix) =>
        Blueprint
            .Cluster.Fleet!.Environments.Where(each => each.Cluster == Blueprint.Cluster && each.Blueprint != Blueprint)
            .Select(each => $"{each.Cluster.Folder}/{each.Name}")
            .Append($"{prefix}{BranchSlug.Symbol}")
            .Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
