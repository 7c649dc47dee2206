using EksSpec.Builders;

namespace EksSpec;

/// <summary>A CronJob: pods that run at set times and end.</summary>
/// <remarks>Part of a fleet through <see cref="FleetBuilder.AddCronJob"/>, or alone through <c>Build()</c>.</remarks>
public sealed class CronJobBuilder : JobWorkloadBuilder<CronJobBuilder, V1CronJob>
{
    private readonly string _schedule;

    /// <summary>Begins a CronJob.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, up to 52.</param>
    /// <param name="schedule">Minute, hour, day of month, month, day of week: <c>0 18 * * *</c>. UTC, unless <see cref="WithTimeZone"/> says more.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    /// <exception cref="ArgumentException">The schedule is none.</exception>
    public CronJobBuilder(string name, string schedule, string image, params CallSite at)
        : base("batch/v1", "CronJob", name, image, "spec.jobTemplate.spec", at)
    {
        _schedule = Guard.Spelled(schedule, CronExpressions.Error);
        Check("metadata.name", name, WorkloadName.LengthError, at);
    }

    /// <summary>Says which clock the schedule goes by.</summary>
    /// <param name="timeZone">Name in the tz database, such as <c>Asia/Tokyo</c>.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>spec.timeZone</c>.</remarks>
    public CronJobBuilder WithTimeZone(string timeZone, params CallSite at) =>
        Set("spec.timeZone", Guard.Text(timeZone), at, job => job.Spec.TimeZone = timeZone);

    /// <summary>Says what happens when the last run has not ended.</summary>
    /// <param name="policy">The policy; without this call <see cref="ConcurrencyPolicy.Forbid"/>.</param>
    /// <remarks>Writes <c>spec.concurrencyPolicy</c>.</remarks>
    public CronJobBuilder WithConcurrency(ConcurrencyPolicy policy, params CallSite at) =>
        Set("spec.concurrencyPolicy", policy, at, job => job.Spec.ConcurrencyPolicy = policy.ToString());

    /// <summary>Says how many jobs that have ended stay to be looked at.</summary>
    /// <param name="successful">Jobs that ended well, from 0.</param>
    /// <param name="failed">Jobs that failed, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <remarks>Writes <c>spec.successfulJobsHistoryLimit</c> and <c>spec.failedJobsHistoryLimit</c>. Without it 3 and 1.</remarks>
    public CronJobBuilder WithHistory(int successful, int failed, params CallSite at)
    {
        Guard.AtLeast(successful, 0);
        Guard.AtLeast(failed, 0);
        return Set(
            "spec.successfulJobsHistoryLimit",
            $"{successful} successful, {failed} failed",
            at,
            job => (job.Spec.SuccessfulJobsHistoryLimit, job.Spec.FailedJobsHistoryLimit) = (successful, failed)
        );
    }

    /// <summary>Skips a run that could not start in time.</summary>
    /// <param name="deadline">Time after the set time, in whole seconds, from 10: the controller looks every 10 seconds.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deadline"/> is below 10 seconds.</exception>
    /// <exception cref="ArgumentException"><paramref name="deadline"/> is no number of whole seconds.</exception>
    /// <remarks>Writes <c>spec.startingDeadlineSeconds</c>.</remarks>
    public CronJobBuilder WithStartingDeadline(TimeSpan deadline, params CallSite at)
    {
        var seconds = Guard.Seconds(deadline, 10);
        return Set("spec.startingDeadlineSeconds", seconds, at, job => job.Spec.StartingDeadlineSeconds = seconds);
    }

    /// <summary>Starts no more runs, until the call is taken away.</summary>
    /// <remarks>Writes <c>spec.suspend: true</c>. For one environment: <c>.In(staging, there => there.UseSuspension())</c>.</remarks>
    public CronJobBuilder UseSuspension(params CallSite at) =>
        Set("spec.suspend", true, at, job => job.Spec.Suspend = true);

    private protected override V1CronJob Fresh() => new() { Spec = new() { JobTemplate = new() { Spec = new() } } };

    private protected override V1JobSpec JobOf(V1CronJob document) => document.Spec.JobTemplate.Spec;

    private protected override void Complete(V1CronJob document, Scope scope)
    {
        base.Complete(document, scope);
        document.Spec.Schedule = _schedule;
        document.Spec.ConcurrencyPolicy ??= nameof(ConcurrencyPolicy.Forbid);
    }
}
