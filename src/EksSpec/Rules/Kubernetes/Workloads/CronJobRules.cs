namespace EksSpec.Rules;

/// <summary>CronJobs.</summary>
internal sealed partial class CronJobRules : RuleGroup<V1CronJob>
{
    // A Job's name is the CronJob's and eleven characters more.
    private const int MaxName = 52;

    private static readonly string[] ConcurrencyPolicies = ["Allow", "Forbid", "Replace"];

    /// <inheritdoc/>
    public override void Check(V1CronJob subject, Report report)
    {
        var spec = subject.Spec ?? new();
        if (ObjectNames.FinalName(subject.Metadata).Length > MaxName)
        {
            using var metadata = report.At("metadata");
            report.Add(
                NameTooLong,
                ObjectNames.FieldOf(subject.Metadata),
                $"The name is longer than {MaxName} characters."
            );
        }

        using var at = report.At("spec");
        if (report.Required(spec.Schedule, ScheduleWrong, "schedule"))
        {
            report.Misspelled(
                CronExpressions.Error(spec.Schedule),
                ScheduleWrong,
                "schedule",
                $"schedule '{spec.Schedule}'"
            );
        }

        if (spec.TimeZone is { } zone && !TimeZoneNames.IsKnown(zone))
        {
            report.Add(TimeZoneUnknown, "timeZone", $"'{zone}' is no time zone.");
        }

        report.OneOfIfSet(spec.ConcurrencyPolicy, ConcurrencyPolicies, ConcurrencyKnown, "concurrencyPolicy");
        ControllerRules.NotNegative(spec.StartingDeadlineSeconds, "startingDeadlineSeconds", report);
        ControllerRules.NotNegative(spec.SuccessfulJobsHistoryLimit, "successfulJobsHistoryLimit", report);
        ControllerRules.NotNegative(spec.FailedJobsHistoryLimit, "failedJobsHistoryLimit", report);
        using var template = report.At("jobTemplate");
        using var inner = report.At("spec");
        var job = spec.JobTemplate?.Spec ?? new();
        report.If(
            job.Selector is not null,
            SelectorGenerated,
            "selector",
            $"The server makes the selectors of the Jobs."
        );

        report.If(
            job.ManualSelector == true,
            SelectorGenerated,
            "manualSelector",
            $"The server makes the selectors of the Jobs."
        );

        JobSpecs.Check(job, report);
    }
}
