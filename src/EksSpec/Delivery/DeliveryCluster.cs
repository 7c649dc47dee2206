namespace EksSpec.Delivery;

/// <summary>A cluster with the folders that are meant for it.</summary>
/// <param name="Name">Its folder, which is its name where no other has the same.</param>
/// <param name="Site">The cluster with all its objects.</param>
/// <param name="Shared">What belongs to no environment. The ClusterConfig is not in it: eksctl takes that.</param>
/// <param name="Environments">The environments, those of branches included.</param>
/// <param name="Bases">What generators make the environments of branches of: marked as the others are, and delivered by the generator.</param>
internal sealed record DeliveryCluster(
    string Name,
    Site Site,
    DeliveryFolder Shared,
    IReadOnlyList<DeliveryFolder> Environments,
    IReadOnlyList<DeliveryFolder> Bases
)
{
    /// <summary>All folders, what is shared first.</summary>
    public IEnumerable<DeliveryFolder> Folders => [Shared, .. Environments, .. Bases];
}
