using EksSpec.Findings;
using EksSpec.GoText;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Workloads;

/// <summary>CronJobs.</summary>
internal sealed class CronJobRules : RuleGroup<V1CronJob>
{
    // A Job's name is the CronJob's and eleven characters more.
    private const int MaxName = 52;

    private static readonly string[] ConcurrencyPolicies = ["Allow", "Forbid", "Replace"];

    private static readonly RuleInfo ScheduleWrong = KubernetesRule.Error(
        "EKS3580",
        "The schedule of a CronJob is missing or no cron expression",
        "Write five fields, such as \"*/5 * * * *\", or @daily; Sunday is 0, and the time zone stands in timeZone.",
        WorkloadExamples.CronJob("schedule: \"0 0 * * 7\""),
        WorkloadExamples.CronJob("schedule: \"0 0 * * 0\"")
    );

    private static readonly RuleInfo TimeZoneUnknown = KubernetesRule.Error(
        "EKS3581",
        "The time zone of a CronJob is unknown",
        "Use a name of the IANA time zone database, such as Asia/Tokyo.",
        WorkloadExamples.CronJob("schedule: \"@daily\"\n  timeZone: Local"),
        WorkloadExamples.CronJob("schedule: \"@daily\"\n  timeZone: Asia/Tokyo")
    );

    private static readonly RuleInfo ConcurrencyKnown = KubernetesRule.Error(
        "EKS3582",
        "The concurrency policy of a CronJob is unknown",
        "Use Allow, Forbid or Replace.",
        WorkloadExamples.CronJob("schedule: \"@daily\"\n  concurrencyPolicy: Skip"),
        WorkloadExamples.CronJob("schedule: \"@daily\"\n  concurrencyPolicy: Forbid")
    );

    private static readonly RuleInfo NameTooLong = KubernetesRule.Error(
        "EKS3583",
        "The name of a CronJob leaves no room for the names of its Jobs",
        "Use up to 52 characters.",
        WorkloadExamples.CronJob("schedule: \"@daily\"").Replace("shop", new string('a', 53), StringComparison.Ordinal),
        WorkloadExamples.CronJob("schedule: \"@daily\"")
    );

    private static readonly RuleInfo SelectorGenerated = KubernetesRule.Error(
        "EKS3584",
        "The Jobs of a CronJob have a selector of their own",
        "Remove selector and manualSelector.",
        WorkloadExamples.CronJob("schedule: \"@daily\"", "manualSelector: true"),
        WorkloadExamples.CronJob("schedule: \"@daily\"", "manualSelector: false")
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [.. JobSpecs.Rules, ScheduleWrong, TimeZoneUnknown, ConcurrencyKnown, NameTooLong, SelectorGenerated];

    /// <inheritdoc/>
    public override void Check(V1CronJob subject, Report report)
    {
        var spec = subject.Spec ?? new();
        if (ObjectNames.FinalName(subject.Metadata).Length > MaxName)
        {
            report.Add(NameTooLong, "metadata.name", $"The name is longer than {MaxName} characters.");
        }

        using var at = report.At("spec");
        if (FieldChecks.Required(spec.Schedule, "schedule", ScheduleWrong, report))
        {
            FieldChecks.Spelled(spec.Schedule, CronExpressions.Error(spec.Schedule), "schedule", ScheduleWrong, report);
        }

        if (spec.TimeZone is { } zone && !TimeZoneNames.IsKnown(zone))
        {
            report.Add(TimeZoneUnknown, "timeZone", $"'{zone}' is no time zone.");
        }

        FieldChecks.OneOfIfSet(
            spec.ConcurrencyPolicy,
            ConcurrencyPolicies,
            "concurrencyPolicy",
            ConcurrencyKnown,
            report
        );
        ControllerRules.NotNegative(spec.StartingDeadlineSeconds, "startingDeadlineSeconds", report);
        ControllerRules.NotNegative(spec.SuccessfulJobsHistoryLimit, "successfulJobsHistoryLimit", report);
        ControllerRules.NotNegative(spec.FailedJobsHistoryLimit, "failedJobsHistoryLimit", report);
        using var template = report.At("jobTemplate");
        using var inner = report.At("spec");
        var job = spec.JobTemplate?.Spec ?? new();
        if (job.Selector is not null)
        {
            report.Add(SelectorGenerated, "selector", "The server makes the selectors of the Jobs.");
        }

        if (job.ManualSelector == true)
        {
            report.Add(SelectorGenerated, "manualSelector", "The server makes the selectors of the Jobs.");
        }

        JobSpecs.Check(job, report);
    }
}
