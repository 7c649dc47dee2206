using EksSpec.Placement;
using EksSpec.Rules;

namespace EksSpec.Capacity;

/// <summary>How many pods a workload has.</summary>
/// <param name="AtRest">While its autoscaler is at its minimum; none of a job.</param>
/// <param name="FullLoad">While its autoscaler is at its maximum, and all jobs run at once.</param>
/// <param name="Surge">How many more a rollout makes at rest.</param>
internal readonly record struct PodNumbers(int AtRest, int FullLoad, int Surge)
{
    // No cluster has so many; sums of them are still numbers.
    private const int Most = 1_000_000;

    /// <summary>The numbers of a workload that isn't on every node; null where nothing says them.</summary>
    public static PodNumbers? Of(Workload workload, SiteView site)
    {
        if (workload.Object.Value is V1Job or V1CronJob)
        {
            return new(0, Within(PodCounts.Of(workload.Pods, site)), 0);
        }

        if (site.ScalerOf(workload.Pods) is { } scaler)
        {
            // What follows events may go down to none.
            var least = Within(site.IsScaledByEvents(workload.Pods) ? 0 : scaler.Least);
            return new(least, Math.Max(least, Within(scaler.Most)), SurgeOf(workload, least));
        }

        return workload.Replicas is not { } replicas
            ? null
            : new(Within(replicas), Within(replicas), SurgeOf(workload, replicas));
    }

    /// <summary>How many there are.</summary>
    /// <param name="load">What the environments do.</param>
    public int At(CapacityLoadKind load) => load == CapacityLoadKind.FullLoad ? FullLoad : AtRest;

    private static int SurgeOf(Workload workload, long replicas) =>
        workload.Object.Value is V1Deployment { Spec: { } spec } && spec.Strategy?.Type != "Recreate"
            ? Within(IntOrPercent.Of(spec.Strategy?.RollingUpdate?.MaxSurge ?? "25%", replicas, roundUp: true) ?? 0)
            : 0;

    private static int Within(long number) => (int)Math.Clamp(number, 0, Most);
}
