using System.Collections;
using System.Runtime.CompilerServices;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>One environment in several clusters: what is said of it holds in each.</summary>
/// <remarks>
/// Made by <see cref="FleetBuilder.AddEnvironments(string, Items{ClusterBuilder})"/>. Workloads come in through their own <c>In</c>,
/// by one call for all clusters; <see cref="this[ClusterBuilder]"/> is the environment of one.
/// </remarks>
public sealed class EnvironmentsBuilder : IEnumerable<EnvironmentBuilder>
{
    private readonly ValueList<EnvironmentBuilder> _environments;

    internal EnvironmentsBuilder(string name, ValueList<EnvironmentBuilder> environments) =>
        (Name, _environments) = (name, environments);

    /// <summary>Name of the environment, the same in each cluster.</summary>
    public string Name { get; }

    /// <summary>The environment of one cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cluster"/> is null.</exception>
    /// <exception cref="ArgumentException">The environment isn't in the cluster.</exception>
    public EnvironmentBuilder this[ClusterBuilder cluster] =>
        Find(Guard.Given(cluster)) ?? throw new ArgumentException(NotIn(cluster.Name), nameof(cluster));

    /// <summary>Keeps every pod on the nodes of groups, in each cluster on those of its own.</summary>
    /// <param name="groups">One for each cluster, as <c>AddNodeGroup</c> gave them.</param>
    /// <exception cref="ArgumentException">There is no group, or one of a cluster that the environment isn't in.</exception>
    /// <remarks>As <see cref="EnvironmentBuilder.RunsOn"/> in each cluster; a cluster without a group is an error (EKS7040).</remarks>
    public EnvironmentsBuilder RunsOn(IEnumerable<INodeGroup> groups, params CallSite at)
    {
        var list = Guard.Items(groups);
        foreach (var group in list)
        {
            var cluster = Guard.Given(group).Cluster;
            var home = Find(cluster) ?? throw new ArgumentException(NotIn(cluster?.Name), nameof(groups));
            home.RunsOn(group, at: at);
        }

        ClusterNeed need = new("node group among those given", nameof(RunsOn), IsGiven, at);
        return ForEach(there => need.CheckIn(there.Cluster, ((IOfCluster)there).Said));

        bool IsGiven(ClusterBuilder cluster) => list.Any(group => group.Cluster == cluster);
    }

    /// <inheritdoc cref="RunsOn(IEnumerable{INodeGroup}, CallSite)"/>
    public EnvironmentsBuilder RunsOn(params Items<INodeGroup> groups) => RunsOn(groups, at: Guard.At(groups));

    /// <summary>Says below which domain the environment's hosts are, the same in each cluster.</summary>
    /// <param name="domain">Domain, such as <c>example.com</c>.</param>
    /// <remarks>As <see cref="EnvironmentBuilder.WithDomain"/>. Another one in each cluster comes from <c>In</c>.</remarks>
    public EnvironmentsBuilder WithDomain(string domain, params CallSite at) =>
        ForEach(there => there.WithDomain(domain, at: at));

    /// <summary>Says the same of the environment of each cluster: every verb of <see cref="EnvironmentBuilder"/>.</summary>
    /// <param name="there">Says it of one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="there"/> is null.</exception>
    public EnvironmentsBuilder ForEach(Action<EnvironmentBuilder> there)
    {
        ArgumentNullException.ThrowIfNull(there);
        foreach (var environment in _environments)
        {
            there(environment);
        }

        return this;
    }

    /// <summary>Says what differs from cluster to cluster, with the value that each has.</summary>
    /// <typeparam name="TValue">What the values are.</typeparam>
    /// <param name="values">The values, as <c>AddValues</c> of the fleet gave them; a cluster without one is an error (EKS7040).</param>
    /// <param name="there">Says it of the environment of one cluster.</param>
    /// <param name="said">The text of <paramref name="there"/>, for findings; the compiler fills it in.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> or <paramref name="there"/> is null.</exception>
    public EnvironmentsBuilder In<TValue>(
        ClusterValues<TValue> values,
        Action<EnvironmentBuilder, TValue> there,
        [CallerArgumentExpression(nameof(there))] string said = "",
        params CallSite at
    ) => ForEach(environment => environment.In(values, there, said, at));

    /// <inheritdoc/>
    public IEnumerator<EnvironmentBuilder> GetEnumerator() => _environments.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private EnvironmentBuilder? Find(ICluster? cluster) =>
        _environments.FirstOrDefault(environment => environment.Cluster == cluster);

    private string NotIn(string? cluster) => $"Environment '{Name}' is not in cluster '{cluster}'.";
}
