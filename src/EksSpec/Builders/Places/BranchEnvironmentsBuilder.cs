using System.Collections;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>The environments of branches that follow one blueprint, in the order of the branches.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddBranchEnvironments(EnvironmentBuilder, IEnumerable{Branch}, CallSite)"/>.</remarks>
public sealed partial class BranchEnvironmentsBuilder : IReadOnlyList<EnvironmentBuilder>
{
    private readonly IReadOnlyList<EnvironmentBuilder> _environments;

    internal BranchEnvironmentsBuilder(EnvironmentBuilder blueprint, IReadOnlyList<EnvironmentBuilder> environments) =>
        (Blueprint, _environments) = (blueprint, environments);

    /// <summary>What they follow.</summary>
    public EnvironmentBuilder Blueprint { get; }

    /// <summary>What all of them have beside what the blueprint says: its verbs hold in every branch, and workloads may differ <c>In</c> it.</summary>
    public EnvironmentBuilder All => Blueprint.AllBranches;

    /// <summary>How many branches there are.</summary>
    public int Count => _environments.Count;

    /// <summary>The environment of a branch.</summary>
    /// <param name="index">Which branch, from 0.</param>
    public EnvironmentBuilder this[int index] => _environments[index];

    /// <summary>Leaves workloads of the blueprint out.</summary>
    /// <param name="workloads">The workloads, with everything that belongs to them.</param>
    /// <exception cref="ArgumentNullException">The list or a workload is null.</exception>
    public BranchEnvironmentsBuilder Without(params IEnumerable<ManifestBuilder> workloads)
    {
        foreach (var workload in Guard.Given(workloads))
        {
            All.LeaveOut(Guard.Given(workload));
        }

        return this;
    }

    /// <summary>Switches off what environments of branches get by themselves.</summary>
    /// <param name="defaults">The defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="defaults"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such default.</exception>
    public BranchEnvironmentsBuilder Without(params IEnumerable<BranchDefault> defaults)
    {
        foreach (var each in Guard.Given(defaults))
        {
            All.Without(each);
        }

        return this;
    }

    /// <summary>Closes the way out to everything but these addresses, beside the pods of the same namespace and DNS.</summary>
    /// <param name="blocks">The blocks, such as <c>"10.0.0.0/8"</c> for databases of the VPC; a single address is <c>/32</c>.</param>
    /// <exception cref="ArgumentException">There is no block.</exception>
    /// <remarks>
    /// Writes <c>spec.egress</c> of the NetworkPolicy <c>allow-outside</c>. Without it pods reach every address but the node's metadata:
    /// databases, AWS and the internet. Further calls add to it.
    /// </remarks>
    public BranchEnvironmentsBuilder AllowTo(params IEnumerable<Cidr> blocks)
    {
        All.Reach(Guard.Items(blocks));
        return this;
    }

    /// <summary>Lets every pod of another namespace in, such as one that reads metrics.</summary>
    /// <param name="name">Name of the namespace.</param>
    /// <exception cref="ArgumentException">The name is no namespace.</exception>
    /// <remarks>Writes an item of <c>spec.ingress</c> of the NetworkPolicy <c>allow-namespace</c>.</remarks>
    public BranchEnvironmentsBuilder AllowFromNamespace(string name)
    {
        All.LetIn(Guard.Label(name));
        return this;
    }

    /// <summary>Ends an environment some time after its namespace was made, however often it is deployed.</summary>
    /// <param name="time">Whole minutes, from one minute to 365 days.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is too short or too long.</exception>
    /// <exception cref="ArgumentException">The time is no number of whole minutes.</exception>
    /// <remarks>
    /// Writes the annotations <c>eksspec.dev/expires-after</c> and <c>janitor/ttl</c> of each namespace, such as <c>7d</c>, unless
    /// <see cref="Branch.ExpiresAt"/> says another time. Somebody has to look at them: <c>AddBranchCleanup</c>.
    /// </remarks>
    public BranchEnvironmentsBuilder ExpiresAfter(TimeSpan time, params CallSite at)
    {
        All.ExpireAfter(LifeTime(time), at);
        return this;
    }

    /// <summary>Ends an environment some time after it was deployed last.</summary>
    /// <param name="time">Whole minutes, from one minute to 365 days.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is too short or too long.</exception>
    /// <exception cref="ArgumentException">The time is no number of whole minutes.</exception>
    /// <remarks>
    /// Writes the annotation <c>eksspec.dev/idle-after</c> of each namespace, such as <c>12h</c>. It counts from
    /// <see cref="Branch.DeployedAt"/>; kube-janitor, which knows nothing of that, is told the time it comes to, in <c>janitor/expires</c>.
    /// </remarks>
    public BranchEnvironmentsBuilder ExpiresWhenIdle(TimeSpan time, params CallSite at)
    {
        All.ExpireWhenIdle(LifeTime(time), at);
        return this;
    }

    /// <inheritdoc/>
    public IEnumerator<EnvironmentBuilder> GetEnumerator() => _environments.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static TimeSpan LifeTime(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.FromMinutes(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, TimeSpan.FromDays(365));
        return time.Ticks % TimeSpan.TicksPerMinute == 0
            ? time
            : throw new ArgumentException($"{time} is no number of whole minutes.", nameof(time));
    }
}
