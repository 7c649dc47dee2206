namespace EksSpec.Kubernetes;

/// <summary>The defaults of jobs.</summary>
internal static class JobDefaults
{
    private const int Tries = 6;

    public static void Fill(V1Job job)
    {
        var spec = job.Spec;
        if (spec.Template?.Metadata?.Labels is { Count: > 0 } labels)
        {
            job.Metadata ??= new();
            job.Metadata.Labels = Labels.OrCopy(job.Metadata.Labels, labels);
        }

        if (spec.Parallelism is null)
        {
            spec.Completions ??= 1;
            spec.Parallelism = 1;
        }

        spec.BackoffLimit ??= spec.BackoffLimitPerIndex is null ? Tries : int.MaxValue;
        spec.CompletionMode ??= "NonIndexed";
        spec.Suspend ??= false;
        spec.ManualSelector ??= false;
        spec.PodReplacementPolicy ??= spec.PodFailurePolicy is null ? "TerminatingOrFailed" : "Failed";
        FillTemplate(spec);
    }

    /// <summary>Fills a CronJob. What its jobs get by default, they get when they are made.</summary>
    public static void Fill(V1CronJobSpec spec)
    {
        spec.ConcurrencyPolicy = spec.ConcurrencyPolicy.Or("Allow");
        spec.Suspend ??= false;
        spec.SuccessfulJobsHistoryLimit ??= 3;
        spec.FailedJobsHistoryLimit ??= 1;
        if (spec.JobTemplate?.Spec is { } job)
        {
            FillTemplate(job);
        }
    }

    private static void FillTemplate(V1JobSpec spec)
    {
        foreach (var rule in Filling.Items(spec.PodFailurePolicy?.Rules))
        {
            foreach (var condition in Filling.Items(rule.OnPodConditions))
            {
                condition.Status = condition.Status.Or("True");
            }
        }

        PodSpecDefaults.Fill(spec.Template);
    }
}
