using EksSpec.GoText;

namespace EksSpec.Rules;

/// <summary>How many pods an object has at most at a time, while they are replaced included.</summary>
internal static class MostPods
{
    /// <summary>The number; <see langword="null"/> where nothing bounds it: one on each node, and no one says how many nodes.</summary>
    public static long? Of(PodView pod, SiteView site) =>
        // A number below zero is refused elsewhere, and gives no room to others.
        Said(pod, site) is { } number
            ? Math.Max(0, number)
            : null;

    private static long? Said(PodView pod, SiteView site)
    {
        var most = site.ScalerOf(pod)?.Most ?? pod.Replicas ?? 1;
        return pod.Owner.Value switch
        {
            V1Pod => 1,
            V1Job job => OfJob(job.Spec),
            // Of runs that may overlap, one may still be ending.
            V1CronJob job => OfJob(job.Spec?.JobTemplate?.Spec) * (job.Spec?.ConcurrencyPolicy == "Forbid" ? 1 : 2),
            V1Deployment deployment => most + SurgeOf(deployment.Spec?.Strategy, most),
            V1DaemonSet set => NodesOf(site) is { } nodes
                ? nodes + (IntOrPercent.Of(set.Spec?.UpdateStrategy?.RollingUpdate?.MaxSurge, nodes, true) ?? 0)
                : null,
            V1StatefulSet or V1ReplicaSet or V1ReplicationController => most,
            // How other controllers replace pods nobody knows here: at worst, all at once.
            _ => 2L * most,
        };
    }

    private static long OfJob(V1JobSpec? job) => Math.Min(job?.Parallelism ?? 1, job?.Completions ?? int.MaxValue);

    private static long SurgeOf(V1DeploymentStrategy? strategy, long replicas) =>
        strategy?.Type == "Recreate"
            ? 0
            : IntOrPercent.Of(strategy?.RollingUpdate?.MaxSurge ?? "25%", replicas, roundUp: true) ?? 0;

    // Karpenter and Auto Mode start as many as are asked for.
    private static long? NodesOf(SiteView site) =>
        site.Config is { Karpenter: null } config
        && !config.IsAutoMode()
        && !site.Objects.AsSpan().Exists(static item => item.Ref.Kind == "NodePool")
            ? config.AllNodeGroups().Sum(group => (long)NodeGroupSizes.Of(group).Max)
            : null;
}
