using System.Runtime.CompilerServices;
using EksSpec.Builders;
using EksSpec.Findings;
using k8s.Models;

namespace EksSpec;

/// <summary>A CronJob: pods that run at set times and end.</summary>
/// <remarks>Part of a fleet through <see cref="FleetBuilder.AddCronJob"/>, or alone through <c>Build()</c>.</remarks>
public sealed class CronJobBuilder : WorkloadBuilder<CronJobBuilder, V1CronJob>
{
    private readonly string _schedule;

    /// <summary>Begins a CronJob.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, up to 52.</param>
    /// <param name="schedule">Minute, hour, day of month, month, day of week: <c>0 18 * * *</c>. UTC, unless <see cref="WithTimeZone"/> says more.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    /// <exception cref="ArgumentException">A text isn't spelled as Kubernetes asks.</exception>
    public CronJobBuilder(
        string name,
        string schedule,
        string image,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
        : this(name, schedule, image, new SourcePosition(file, line)) { }

    internal CronJobBuilder(string name, string schedule, string image, SourcePosition made)
        : base("batch/v1", "CronJob", name, image, "spec.jobTemplate.spec.template", made) =>
        _schedule = Guard.Spelled(schedule, CronSchedule.Error);

    /// <summary>Says which clock the schedule goes by.</summary>
    /// <param name="timeZone">Name in the tz database, such as <c>Asia/Tokyo</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>spec.timeZone</c>.</remarks>
    public CronJobBuilder WithTimeZone(
        string timeZone,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Guard.Text(timeZone);
        return SetSpec("timeZone", timeZone, new(file, line), spec => spec.TimeZone = timeZone);
    }

    /// <summary>Says what happens when the last run has not ended.</summary>
    /// <param name="policy">The policy; without this call <see cref="ConcurrencyPolicy.Forbid"/>.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>Writes <c>spec.concurrencyPolicy</c>.</remarks>
    public CronJobBuilder WithConcurrency(
        ConcurrencyPolicy policy,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => SetSpec("concurrencyPolicy", policy, new(file, line), spec => spec.ConcurrencyPolicy = policy.ToString());

    /// <summary>Ends a run that takes too long.</summary>
    /// <param name="deadline">Whole seconds, from 1.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deadline"/> is below one second.</exception>
    /// <remarks>Writes <c>activeDeadlineSeconds</c> of the job. Without it a run may take for ever.</remarks>
    public CronJobBuilder WithDeadline(
        TimeSpan deadline,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(deadline, TimeSpan.FromSeconds(1));
        var seconds = checked((long)deadline.TotalSeconds);
        return SetSpec(
            "jobTemplate.spec.activeDeadlineSeconds",
            seconds,
            new(file, line),
            spec => spec.JobTemplate.Spec.ActiveDeadlineSeconds = seconds
        );
    }

    /// <summary>Limits how often a failed run is tried again.</summary>
    /// <param name="retries">Tries after the first, from 0.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="retries"/> is negative.</exception>
    /// <remarks>Writes <c>backoffLimit</c> of the job. Without it 6.</remarks>
    public CronJobBuilder WithRetries(int retries, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Guard.AtLeast(retries, 0);
        return SetSpec(
            "jobTemplate.spec.backoffLimit",
            retries,
            new(file, line),
            spec => spec.JobTemplate.Spec.BackoffLimit = retries
        );
    }

    private protected override V1PodTemplateSpec PodOf(V1CronJob document)
    {
        document.Spec ??= new() { Schedule = _schedule };
        document.Spec.JobTemplate ??= new();
        document.Spec.JobTemplate.Spec ??= new();
        return document.Spec.JobTemplate.Spec.Template ??= new();
    }

    private protected override void Complete(V1CronJob document, Scope scope)
    {
        base.Complete(document, scope);
        document.Spec.ConcurrencyPolicy ??= nameof(ConcurrencyPolicy.Forbid);
        PodOf(document).Spec.RestartPolicy ??= "Never";
    }

    private CronJobBuilder SetSpec(string field, object value, SourcePosition at, Action<V1CronJobSpec> step) =>
        Set(
            $"spec.{field}",
            value,
            at,
            document =>
            {
                PodOf(document);
                step(document.Spec);
            }
        );
}
