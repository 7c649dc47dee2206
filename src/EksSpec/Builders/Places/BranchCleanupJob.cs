using EksSpec.Builders;

namespace EksSpec;

/// <summary>A program in the cluster that ends environments of branches at set times.</summary>
/// <remarks>Made by <see cref="BranchCleanup.CronJob"/> and <see cref="BranchCleanup.KubeJanitor"/>.</remarks>
public sealed record BranchCleanupJob : BranchCleanup
{
    /// <summary>Name of the CronJob, of all that belongs to it, and of its namespace unless that is said.</summary>
    internal const string Name = "branch-cleanup";

    internal BranchCleanupJob(bool isJanitor, string image, string schedule) =>
        (IsJanitor, Image, Schedule) = (
            isJanitor,
            Guard.Text(image),
            Guard.Spelled(schedule, CronExpressions.Error, nameof(schedule))
        );

    /// <summary>Its namespace.</summary>
    /// <value>Without it <c>branch-cleanup</c>.</value>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    public string Namespace
    {
        get;
        init => field = Guard.Label(value, nameof(Namespace));
    } = Name;

    /// <summary>The group it runs on: one that isn't taken back.</summary>
    /// <value><see langword="null"/> lets it run on any node that takes it, preferably on none that is spot.</value>
    public INodeGroup? RunsOn { get; init; }

    /// <summary>Whether it only tells what it would do.</summary>
    /// <value>Writes the environment variable <c>DRY_RUN</c>, or the argument <c>--dry-run</c> of kube-janitor.</value>
    public bool DryRun { get; init; }

    /// <summary>How long it waits for each step of the end of an environment, in whole seconds from 10.</summary>
    /// <value>Writes the environment variable <c>STEP_TIMEOUT</c>. Without it 5 minutes. kube-janitor waits for nothing.</value>
    /// <exception cref="ArgumentException">The time is no number of whole seconds.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is below 10 seconds.</exception>
    public TimeSpan StepTimeout
    {
        get;
        init => field = TimeSpan.FromSeconds(Guard.Seconds(value, 10, nameof(StepTimeout)));
    } = TimeSpan.FromMinutes(5);

    /// <summary>How long a run may take, in whole seconds from 60. The next one goes on with what is left.</summary>
    /// <value>Writes <c>activeDeadlineSeconds</c> of the job. Without it one hour.</value>
    /// <exception cref="ArgumentException">The time is no number of whole seconds.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is below one minute.</exception>
    public TimeSpan Deadline
    {
        get;
        init => field = TimeSpan.FromSeconds(Guard.Seconds(value, 60, nameof(Deadline)));
    } = TimeSpan.FromHours(1);

    internal bool IsJanitor { get; }

    internal string Image { get; }

    internal string Schedule { get; }

    internal override string Title => IsJanitor ? "kube-janitor" : "the CronJob";
}
