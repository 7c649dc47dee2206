namespace EksSpec.Rules;

/// <summary>CronJobs.</summary>
internal sealed partial class CronJobRules : RuleGroup<V1CronJob>
{
    // A Job's name is the CronJob's and eleven characters more.
    private const int MaxName = 52;

    private static readonly string[] ConcurrencyPolicies = ["Allow", "Forbid", "Replace"];

    public override void Check(V1CronJob subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using (report.At("metadata"))
        {
            var isTooLong = ObjectNames.FinalName(subject.Metadata).Length > MaxName;
            var field = ObjectNames.FieldOf(subject.Metadata);
            report.If(isTooLong, NameTooLong, field, $"The name is longer than {MaxName} characters.");
        }

        using var at = report.At("spec");
        if (report.Required(spec.Schedule, ScheduleWrong, "schedule"))
        {
            var error = CronExpressions.Error(spec.Schedule);
            report.Misspelled(error, ScheduleWrong, "schedule", $"schedule '{spec.Schedule}'");
        }

        var isZone = spec.TimeZone is null || TimeZoneNames.IsKnown(spec.TimeZone);
        var meant = isZone ? null : TimeZoneNames.InCase(spec.TimeZone!);
        report.If(!isZone, TimeZoneUnknown, "timeZone", $"'{spec.TimeZone}' is no time zone.", Mend.Text(meant));
        report.OneOfIfSet(spec.ConcurrencyPolicy, ConcurrencyPolicies, ConcurrencyKnown, "concurrencyPolicy");
        ControllerRules.NotNegative(spec.StartingDeadlineSeconds, "startingDeadlineSeconds", report);
        ControllerRules.NotNegative(spec.SuccessfulJobsHistoryLimit, "successfulJobsHistoryLimit", report);
        ControllerRules.NotNegative(spec.FailedJobsHistoryLimit, "failedJobsHistoryLimit", report);
        using var template = report.At("jobTemplate");
        using var inner = report.At("spec");
        var job = spec.JobTemplate?.Spec ?? new();
        var (isOwn, isManual) = (job.Selector is not null, job.ManualSelector == true);
        report.If(isOwn, SelectorGenerated, "selector", $"The server makes the selectors of the Jobs.", Mend.Remove);
        report.If(
            isManual,
            SelectorGenerated,
            "manualSelector",
            $"The server makes the selectors of the Jobs.",
            Mend.Remove
        );
        JobSpecs.Check(job, job.Completions, report);
    }
}
