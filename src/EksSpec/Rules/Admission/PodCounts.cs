namespace EksSpec.Rules;

/// <summary>How many pods an object has made at once.</summary>
internal static class PodCounts
{
    /// <summary>The number, at least; 1 where nothing says it.</summary>
    public static long Of(PodView pod, SiteView site) =>
        pod.Owner.Value switch
        {
            V1Job job => Of(job.Spec),
            V1CronJob job => Of(job.Spec?.JobTemplate?.Spec),
            _ => Math.Max(site.LeastOf(pod), pod.Replicas is null ? 1 : 0),
        };

    private static long Of(V1JobSpec? job) => Math.Min(job?.Parallelism ?? 1, job?.Completions ?? int.MaxValue);
}
