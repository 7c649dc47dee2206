using System.Diagnostics.CodeAnalysis;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>What differs from cluster to cluster: a certificate, a role, a registry, or a record of your own with all of them.</summary>
/// <typeparam name="TValue">What the values are.</typeparam>
/// <remarks>
/// Made by <c>AddValues</c> of the fleet. <c>In</c> of workloads, of what belongs to them, of environments, clusters and load
/// balancers says what to do with the value of a cluster.
/// </remarks>
public sealed class ClusterValues<TValue>
{
    private readonly Dictionary<ClusterBuilder, TValue> _values;

    internal ClusterValues(string name, Dictionary<ClusterBuilder, TValue> values) => (Name, _values) = (name, values);

    /// <summary>What it is, as findings call it.</summary>
    public string Name { get; }

    internal IEnumerable<(ClusterBuilder Cluster, TValue Value)> All =>
        _values.Select(entry => (entry.Key, entry.Value));

    internal bool TryGet(ClusterBuilder cluster, [MaybeNullWhen(false)] out TValue value) =>
        _values.TryGetValue(cluster, out value);

    /// <summary>What a call with these values asks of the clusters that it is about.</summary>
    /// <param name="said">The text of what the call does with a value.</param>
    /// <param name="at">The call.</param>
    internal ClusterNeed Need(string said, SourcePosition at) =>
        new($"value of '{Name}'", ClusterNeed.VerbIn(said), _values.ContainsKey, at);
}
