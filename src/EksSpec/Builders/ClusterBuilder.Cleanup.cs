using EksSpec.Builders;

namespace EksSpec;

/// <content>Who ends environments of branches.</content>
public sealed partial class ClusterBuilder
{
    private readonly Saying<BranchCleanup> _cleanup = new("branch clean-up");

    /// <summary>Who ends environments of branches; <see langword="null"/> where nobody was said.</summary>
    internal BranchCleanup? Cleanup => _cleanup.In(Origins);

    /// <summary>Says who ends environments of branches that are gone, have expired or are idle.</summary>
    /// <param name="cleanup">Such as <see cref="BranchCleanup.CronJob"/>.</param>
    /// <returns>The cluster.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cleanup"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    /// <remarks>
    /// For a program in the cluster writes that, with what it may do and no more, to a file below the cluster's name. That RBAC can't
    /// limit the deletion of namespaces to labels, a ValidatingAdmissionPolicy makes good.
    /// </remarks>
    public ClusterBuilder AddBranchCleanup(BranchCleanup cleanup, params CallSite at)
    {
        OfFleet("environments");
        if (Guard.Given(cleanup) is BranchCleanupJob job && _cleanup.In(Origins) is null)
        {
            Add(new BranchCleanupManifest(job, this, at));
            if (!job.IsJanitor)
            {
                _inBranches.Add(BranchCleanupRights.InBranch(job, at));
            }
        }

        return Say(_cleanup, cleanup, at);
    }
}
