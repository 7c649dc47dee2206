using EksSpec.Placement;
using EksSpec.Rules;

namespace EksSpec.Capacity;

/// <summary>How many pods a workload has.</summary>
/// <param name="AtRest">While its autoscaler is at its minimum; none of a job.</param>
/// <param name="FullLoad">While its autoscaler is at its maximum, and all jobs run at once.</param>
/// <param name="Surge">How many more a rollout makes at rest.</param>
internal readonly record struct PodNumbers(int AtRest, int FullLoad, int Surge = 0)
{
    // No cluster has so many; sums of them are still numbers.
    private const int Most = 1_000_000;

    /// <summary>The numbers of a workload that isn't on every node; null where nothing says them.</summary>
    public static PodNumbers? Of(Workload workload, SiteView site)
    {
        if (workload.Object.Value is V1Job or V1CronJob)
        {
            return new(0, Within(PodCounts.Of(workload.Pods, site)));
        }

        if (site.ScalerOf(workload.Pods) is { } scaler)
        {
            // What follows events may go down to none.
            var least = Within(site.IsScaledByEvents(workload.Pods) ? 0 : scaler.Least);
            return new PodNumbers(least, Math.Max(least, Within(scaler.Most))).RollingOut(workload);
        }

        return workload.Replicas is not { } replicas
            ? null
            : new PodNumbers(Within(replicas), Within(replicas)).RollingOut(workload);
    }

    /// <summary>How many more there have to be for a rollout: one that may not end a pod before another is ready waits for it.</summary>
    public int NeededSurge { get; private init; }

    /// <summary>How many there are.</summary>
    /// <param name="load">What the environments do.</param>
    public int At(CapacityLoadKind load) => load == CapacityLoadKind.FullLoad ? FullLoad : AtRest;

    private PodNumbers RollingOut(Workload workload)
    {
        if (workload.Object.Value is not V1Deployment { Spec: { } spec } || spec.Strategy?.Type == "Recreate")
        {
            return this;
        }

        var update = spec.Strategy?.RollingUpdate;
        var surge = Within(IntOrPercent.Of(update?.MaxSurge ?? "25%", AtRest, roundUp: true) ?? 0);
        var away = IntOrPercent.Of(update?.MaxUnavailable ?? "25%", AtRest, roundUp: false) ?? 0;
        return this with { Surge = surge, NeededSurge = surge > 0 && away == 0 ? 1 : 0 };
    }

    private static int Within(long number) => (int)Math.Clamp(number, 0, Most);
}
