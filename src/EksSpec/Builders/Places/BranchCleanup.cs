using EksSpec.Builders;

namespace EksSpec;

/// <summary>Who ends environments of branches.</summary>
public abstract record BranchCleanup
{
    private protected BranchCleanup() { }

    /// <summary>Argo CD: an ApplicationSet deletes what it made when its branch or pull request is gone.</summary>
    /// <remarks>Writes nothing. Argo CD knows no time to live, and makes again what others delete while the branch is there.</remarks>
    public static BranchCleanup ArgoCd { get; } = new Elsewhere("Argo CD");

    /// <summary>The Flux operator: a ResourceSet deletes what it made when its branch or pull request is gone.</summary>
    /// <remarks>Writes nothing. Flux knows no time to live, and makes again what others delete while the branch is there.</remarks>
    public static BranchCleanup FluxOperator { get; } = new Elsewhere("the Flux operator");

    /// <summary>A CronJob that deletes expired and idle environments in an order that leaves nothing behind in AWS.</summary>
    /// <param name="image">An image with a shell, <c>kubectl</c> and <c>date</c>, with a tag or digest.</param>
    /// <param name="schedule">When it looks: minute, hour, day of month, month, day of week, in UTC.</param>
    /// <exception cref="ArgumentException">The image is empty, or the schedule is none.</exception>
    /// <remarks>
    /// Ingresses first, and it waits until the load balancer controller has let them go; then Services with load balancers,
    /// workloads, claims with their volumes, and the namespace last. It has rights in namespaces of branches only.
    /// </remarks>
    public static BranchCleanupJob CronJob(string image, string schedule) => new(false, image, schedule);

    /// <summary>A CronJob that runs kube-janitor once, over namespaces only.</summary>
    /// <param name="image">An image of kube-janitor, with a tag or digest.</param>
    /// <param name="schedule">When it looks: minute, hour, day of month, month, day of week, in UTC.</param>
    /// <exception cref="ArgumentException">The image is empty, or the schedule is none.</exception>
    /// <remarks>
    /// It reads <c>janitor/ttl</c> and <c>janitor/expires</c>, and deletes the namespace at once: everything in it goes in no order.
    /// </remarks>
    public static BranchCleanupJob KubeJanitor(string image, string schedule) => new(true, image, schedule);

    /// <summary>Who it is, in a sentence.</summary>
    internal abstract string Title { get; }

    /// <summary>What runs elsewhere, and was told of branches there.</summary>
    private sealed record Elsewhere(string Name) : BranchCleanup
    {
        internal override string Title => Name;
    }
}
