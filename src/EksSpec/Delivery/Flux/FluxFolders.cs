using EksSpec.CustomResources;

namespace EksSpec.Delivery;

/// <summary>The folders of a set as Kustomizations of Flux.</summary>
internal sealed class FluxFolders(FluxCd flux, DeliverySet set)
{
    /// <summary>Name of the source.</summary>
    public string SourceName { get; } = BranchSlug.Of(set.Fleet);

    /// <summary>The folders of a cluster that have files, what is shared first.</summary>
    public static IEnumerable<DeliveryFolder> Of(DeliveryCluster cluster) =>
        cluster.Environments.Prepend(cluster.Shared).Where(folder => folder.Files.Count > 0);

    /// <summary>Name of the Kustomization of a folder: the folder's, as far as a label may be long.</summary>
    public static string NameOf(DeliveryFolder folder) =>
        BranchSlug.Of(folder.Path.TrimEnd('/').Replace('/', '-'), KubernetesNames.MaxLabelLength);

    /// <summary>Name of the file of a Kustomization, without its ending.</summary>
    public static string FileOf(DeliveryFolder folder, DeliveryCluster cluster, DeliveryCluster home) =>
        cluster != home ? NameOf(folder)
        : folder.Path[cluster.Shared.Path.Length..].TrimEnd('/') is { Length: > 0 } name ? name
        : "shared";

    /// <summary>The folder of Flux's own resources.</summary>
    public string FluxPathOf(DeliveryCluster home) => flux.Source.PathOf($"{home.Name}/flux");

    /// <summary>Labels of a resource.</summary>
    public ValueMap<string> Labels(string name) =>
        new Dictionary<string, string>
        {
            ["app.kubernetes.io/managed-by"] = "eksspec",
            ["app.kubernetes.io/name"] = name,
            ["app.kubernetes.io/part-of"] = set.Fleet,
        };

    /// <summary>A resource of Flux, in its namespace and with labels.</summary>
    public FluxResource Shared(FluxResource resource) =>
        resource with
        {
            Namespace = flux.Namespace,
            Labels = Labels(resource.Name!),
        };

    /// <summary>The Kustomization of a folder.</summary>
    public FluxResource Kustomization(DeliveryFolder folder, DeliveryCluster cluster)
    {
        var checks = FluxHealth.ChecksOf(folder, cluster.Site);
        var isRemote = set.HomeOf(cluster) != cluster;
        var hasMap = isRemote && RemoteCluster.MapOf(cluster, flux.Namespace) is not null;
        var isAfterShared = folder.Environment is not null && cluster.Shared.Files.Count > 0;
        return Shared(
            new FluxKustomization
            {
                Name = NameOf(folder),
                DependsOn = isAfterShared ? [new FluxDependency(NameOf(cluster.Shared))] : null,
                Interval = GoDuration.ToText(flux.Interval),
                RetryInterval = GoDuration.ToText(flux.RetryInterval),
                Timeout = GoDuration.ToText(flux.Timeout),
                Source = new(flux.Source.Kind, SourceName),
                Path = flux.Source.PathOf(folder.Path),
                // With a branch all of it goes, and whoever deletes it hears when that is done.
                DeletionPolicy = folder.IsBranch ? "WaitForTermination" : null,
                Wait = checks is null ? true : null,
                HealthChecks = checks is { Count: > 0 } ? checks.ToValueList() : null,
                ServiceAccount = flux.ServiceAccount,
                KubeConfigMap = hasMap ? RemoteCluster.NameOf(cluster) : null,
                KubeConfigSecret = isRemote && !hasMap ? $"{cluster.Name}-kubeconfig" : null,
            }
        );
    }
}
