using EksSpec.Delivery;

namespace EksSpec;

/// <summary>Delivery by <c>kubectl apply -k</c>: a <c>kustomization.yaml</c> in each folder lists its files in their order.</summary>
/// <remarks>
/// <c>kubectl apply --server-side -k labbase-nonprod</c> applies what the cluster shares and its environments, <c>-k labbase-nonprod/staging</c>
/// one environment; those of branches come and go, and are applied by their own folders. The ClusterConfig is in none: eksctl takes
/// it. Nothing is changed in the objects; kinds are applied in the order that follows from what the objects call by name.
/// </remarks>
public sealed record Kustomize : DeliveryTool
{
    internal override DeliveryKind Kind => DeliveryKind.Kustomize;

    internal override DeliveryPlan PlanOf(DeliverySet set) => new() { Files = [.. set.Clusters.SelectMany(FilesOf)] };

    private static IEnumerable<FleetFile> FilesOf(DeliveryCluster cluster)
    {
        Needs needs = new(cluster.Site);
        var environments = cluster.Environments.Where(folder => folder.Files.Count > 0).ToList();
        var lasting = environments.Where(folder => !folder.IsBranch).ToList();
        var shared = cluster.Shared;
        var all = shared.Objects.Concat(lasting.SelectMany(folder => folder.Objects));
        var names = lasting.Select(folder => folder.Path[shared.Path.Length..].TrimEnd('/'));
        if (shared.Files.Count + lasting.Count > 0)
        {
            yield return KustomizationFile.Of(
                shared.Path,
                [.. KustomizationFile.NamesOf(shared), .. names],
                KindOrder.Of(all, needs)
            );
        }

        foreach (var folder in environments)
        {
            yield return KustomizationFile.Of(
                folder.Path,
                KustomizationFile.NamesOf(folder),
                KindOrder.Of(folder.Objects, needs)
            );
        }
    }
}
