using System.ComponentModel;
using EksSpec.Builders;
using k8s;

namespace EksSpec;

/// <summary>What jobs have in common, whether they run once or at set times.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
/// <typeparam name="TObject">The workload it builds.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JobWorkloadBuilder<TSelf, TObject> : WorkloadBuilder<TSelf, TObject>
    where TSelf : JobWorkloadBuilder<TSelf, TObject>
    where TObject : class, IKubernetesObject<V1ObjectMeta>, new()
{
    private readonly SpecPath _jobPath;

    private protected JobWorkloadBuilder(
        string api,
        string kind,
        string name,
        string image,
        SpecPath jobPath,
        SourcePosition made
    )
        : base(api, kind, name, image, jobPath.Field("template"), made) => _jobPath = jobPath;

    /// <summary>Ends a run that takes too long.</summary>
    /// <param name="deadline">Whole seconds, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deadline"/> is below one second.</exception>
    /// <exception cref="ArgumentException"><paramref name="deadline"/> is no number of whole seconds.</exception>
    /// <remarks>Writes <c>activeDeadlineSeconds</c> of the job. Without it a run may take for ever.</remarks>
    public TSelf WithDeadline(TimeSpan deadline, params CallSite at)
    {
        var seconds = Guard.Seconds(deadline, 1);
        return SetJob("activeDeadlineSeconds", seconds, at, job => job.ActiveDeadlineSeconds = seconds);
    }

    /// <summary>Limits how often a failed run is tried again.</summary>
    /// <param name="retries">Tries after the first, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="retries"/> is negative.</exception>
    /// <remarks>Writes <c>backoffLimit</c> of the job. Without it 6.</remarks>
    public TSelf WithRetries(int retries, params CallSite at) =>
        SetJob("backoffLimit", Guard.AtLeast(retries, 0), at, job => job.BackoffLimit = retries);

    /// <summary>Runs several pods, and is done when that many have ended well.</summary>
    /// <param name="completions">Pods that have to end well, from 1.</param>
    /// <param name="parallelism">Most pods at a time, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    /// <remarks>Writes <c>completions</c> and <c>parallelism</c> of the job. Without it 1 pod.</remarks>
    public TSelf WithCompletions(int completions, int parallelism = 1, params CallSite at)
    {
        Guard.AtLeast(completions, 1);
        Guard.AtLeast(parallelism, 1);
        return SetJob(
            "completions",
            $"{completions}, {parallelism} at a time",
            at,
            job => (job.Completions, job.Parallelism) = (completions, parallelism)
        );
    }

    /// <summary>Gives every pod a number of its own, in the environment variable <c>JOB_COMPLETION_INDEX</c>.</summary>
    /// <remarks>Writes <c>completionMode: Indexed</c> of the job. Needs <see cref="WithCompletions"/>.</remarks>
    public TSelf UseIndexes(params CallSite at) =>
        SetJob("completionMode", "Indexed", at, job => job.CompletionMode = "Indexed");

    /// <summary>Removes a job some time after it has ended.</summary>
    /// <param name="time">Whole seconds; zero removes it at once.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="time"/> is no number of whole seconds.</exception>
    /// <remarks>Writes <c>ttlSecondsAfterFinished</c> of the job. Without it a job that no CronJob made stays for ever.</remarks>
    public TSelf WithTimeToLive(TimeSpan time, params CallSite at)
    {
        var seconds = Guard.Seconds(time, 0);
        return SetJob("ttlSecondsAfterFinished", seconds, at, j => j.TtlSecondsAfterFinished = checked((int)seconds));
    }

    /// <summary>Starts a failed container again in its pod, instead of a new pod.</summary>
    /// <remarks>Writes <c>restartPolicy: OnFailure</c> of the pods. Without it <c>Never</c>: a failed pod stays to be looked at.</remarks>
    public TSelf UseRestartInPlace(params CallSite at) =>
        SetPod("restartPolicy", "OnFailure", at, pod => pod.RestartPolicy = "OnFailure");

    /// <summary>The job of the object, made on first use.</summary>
    private protected abstract V1JobSpec JobOf(TObject document);

    private protected sealed override V1PodTemplateSpec PodOf(TObject document) => JobOf(document).Template ??= new();

    private protected override void Complete(TObject document, Scope scope)
    {
        base.Complete(document, scope);
        PodOf(document).Spec.RestartPolicy ??= "Never";
    }

    private TSelf SetJob(string field, object value, SourcePosition at, Action<V1JobSpec> step) =>
        Set(_jobPath.Field(field), value, at, document => step(JobOf(document)));
}
