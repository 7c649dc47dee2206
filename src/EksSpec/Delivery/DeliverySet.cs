namespace EksSpec.Delivery;

/// <summary>Everything that is to be delivered.</summary>
/// <param name="Fleet">Name of the fleet.</param>
/// <param name="Clusters">The clusters, in their order.</param>
/// <param name="Home">The cluster that the tool runs in; <see langword="null"/> where each cluster has its own.</param>
/// <param name="Promotion">The environments that a release goes through, first to last. None is a branch's.</param>
internal sealed record DeliverySet(
    string Fleet,
    IReadOnlyList<DeliveryCluster> Clusters,
    DeliveryCluster? Home,
    IReadOnlyList<DeliveryFolder> Promotion
)
{
    /// <summary>The cluster whose tool looks after a cluster.</summary>
    public DeliveryCluster HomeOf(DeliveryCluster cluster) => Home ?? cluster;
}
