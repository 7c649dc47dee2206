namespace EksSpec.Delivery;

/// <summary>Which environments Argo CD syncs without being asked.</summary>
internal sealed class ArgoStages(ArgoCd tool, DeliverySet set)
{
    /// <summary>Whether an environment is the last stage of several: people live with it. There may be one in each region.</summary>
    public bool IsLast(DeliveryFolder folder) =>
        !folder.IsBranch && set.Promotion.Count > 1 && folder.Environment == set.Promotion[^1].Environment;

    /// <summary>Whether commits to an environment are brought into its cluster at once.</summary>
    public bool AreSynced(DeliveryFolder folder) => tool.SyncsLastStage || !IsLast(folder);

    /// <summary>The same for what all of a cluster share.</summary>
    public bool AreSynced(DeliveryCluster cluster) =>
        cluster.Environments.Count == 0 || cluster.Environments.Any(AreSynced);
}
