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

    /// <inheritdoc/>
    public IEnumerator<EnvironmentBuilder> GetEnumerator() => _environments.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
