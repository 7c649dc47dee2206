using System.Collections;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>The environments of branches that follow one blueprint, in the order of the branches.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddBranchEnvironments(EnvironmentBuilder, IEnumerable{Branch}, CallSite)"/>.</remarks>
public sealed class BranchEnvironmentsBuilder : IReadOnlyList<EnvironmentBuilder>
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

    /// <inheritdoc/>
    public IEnumerator<EnvironmentBuilder> GetEnumerator() => _environments.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
