using EksSpec.Builders;
using EksSpec.CustomResources;
using EksSpec.Isolation;
using EksSpec.Rules;

namespace EksSpec;

/// <summary>A pool of nodes that Karpenter, or EKS Auto Mode, starts as pods need them.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddNodePool"/>. Environments and workloads run on it like on a node group.</remarks>
public sealed class NodePoolBuilder : RecordBuilder<NodePoolBuilder, NodePool>, INodeGroup
{
    private static readonly DraftPath Labels = "spec.template.metadata.labels";
    private static readonly DraftPath Taints = "spec.template.spec.taints";
    private static readonly DraftPath Requirements = "spec.template.spec.requirements";

    private readonly List<NodeIsolation> _isolations = [];
    private readonly ClusterBuilder _cluster;
    private string _nodeClass = "default";

    internal NodePoolBuilder(string name, ClusterBuilder cluster, SourcePosition made)
        : base(new() { Name = Guard.Subdomain(name) }, made)
    {
        Name = name;
        _cluster = cluster;
    }

    /// <summary>Name of the pool.</summary>
    public string Name { get; }

    string INodeGroup.Name => $"nodepool/{Name}";

    IReadOnlyList<NodeIsolation> INodeGroup.Isolations => _isolations;

    ICluster INodeGroup.Cluster => _cluster;

    SourcePosition INodeGroup.Made => Origins.Made;

    /// <summary>Isolates the nodes: labels, taints and requirements of the pool now, and affinity and tolerations of the pods that run on it.</summary>
    /// <param name="isolation">The isolation, such as <see cref="NodeIsolation.KarpenterSpot"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="isolation"/> is null.</exception>
    /// <remarks>Pods follow through <see cref="EnvironmentBuilder.RunsOn"/>. A second isolation narrows: pods have to carry both.</remarks>
    public NodePoolBuilder Isolate(NodeIsolation isolation, params CallSite at)
    {
        ArgumentNullException.ThrowIfNull(isolation);
        foreach (var (key, value) in isolation.Labels)
        {
            Note(Labels.Entry(key), value, at);
        }

        foreach (var taint in isolation.Taints)
        {
            Note(Taints.Item(("key", taint.Key), ("effect", taint.Effect)), taint.Value, at);
        }

        _isolations.Add(isolation);
        return Use(
            (pool, problems) =>
            {
                try
                {
                    return isolation.ApplyTo(pool);
                }
                catch (IsolationContradictionException contradiction)
                {
                    // Two verbs that say it outright were noted as such.
                    if (!Origins.HasConflicts)
                    {
                        problems.Add(ProgramRules.Contradiction, "", contradiction.Message, at);
                    }

                    return pool;
                }
            }
        );
    }

    /// <summary>Puts a label on every node.</summary>
    /// <param name="key">Key, such as <c>example.com/tier</c>.</param>
    /// <param name="value">Value; may be empty.</param>
    /// <remarks>Writes <c>spec.template.metadata.labels</c>.</remarks>
    public NodePoolBuilder WithLabel(string key, string value, params CallSite at)
    {
        var label = Origins.CheckLabel(Labels, key, value, at);
        return Set(label, value, at, pool => pool with { Labels = pool.Labels.Plus(key, value) });
    }

    /// <summary>Puts a taint on every node: pods that don't tolerate it stay away.</summary>
    /// <param name="key">Key of the taint.</param>
    /// <param name="value">Value; may be empty.</param>
    /// <param name="effect">What happens to pods that don't tolerate it.</param>
    /// <exception cref="ArgumentException">Key or value isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>spec.template.spec.taints</c>. A taint alone attracts nobody: see <see cref="Isolate"/>.</remarks>
    public NodePoolBuilder WithTaint(
        string key,
        string value,
        TaintEffect effect = TaintEffect.NoSchedule,
        params CallSite at
    )
    {
        NodePoolTaint taint = new(
            Guard.Spelled(key, KubernetesNames.QualifiedNameError),
            Guard.Spelled(value, KubernetesNames.LabelValueError),
            Guard.Defined(effect).ToString()
        );
        return Set(
            Taints.Item(("key", key), ("effect", taint.Effect)),
            value,
            at,
            pool => pool with { Taints = Lists.With(pool.Taints, taint, each => (each.Key, each.Effect)) }
        );
    }

    /// <summary>Says which nodes may be started: all of it has to hold.</summary>
    /// <param name="matches">What is asked of the nodes: <c>("kubernetes.io/arch", "arm64")</c>, <c>NodeMatch.In(…)</c>.</param>
    /// <exception cref="ArgumentException">Nothing is asked.</exception>
    /// <remarks>Writes items of <c>spec.template.spec.requirements</c>. Without it Karpenter takes what is cheapest.</remarks>
    public NodePoolBuilder RequireNodes(IEnumerable<NodeMatch> matches, params CallSite at)
    {
        foreach (var match in Guard.Items(matches))
        {
            Require(match, at);
        }

        return this;
    }

    /// <inheritdoc cref="RequireNodes(IEnumerable{NodeMatch}, CallSite)"/>
    public NodePoolBuilder RequireNodes(params Items<NodeMatch> matches) =>
        RequireNodes(matches, at: Guard.At(matches));

    /// <summary>Chooses the instance types.</summary>
    /// <param name="types">Instance types, such as <c>m5.large</c>; many, so that one of them is to be had.</param>
    /// <exception cref="ArgumentException">The list is empty, or a type in it is.</exception>
    /// <remarks>Writes <c>node.kubernetes.io/instance-type</c> into <c>spec.template.spec.requirements</c>.</remarks>
    public NodePoolBuilder WithInstanceTypes(IEnumerable<string> types, params CallSite at) =>
        Require(NodeMatch.In(NodeLabels.InstanceType, Guard.Texts(types)), at);

    /// <inheritdoc cref="WithInstanceTypes(IEnumerable{string}, CallSite)"/>
    public NodePoolBuilder WithInstanceTypes(params Items<string> types) =>
        WithInstanceTypes(types, at: Guard.At(types));

    /// <summary>Buys spot instances: cheaper, and taken back at two minutes' notice.</summary>
    /// <remarks>Writes <c>karpenter.sh/capacity-type</c> into <c>spec.template.spec.requirements</c>. Without it On-Demand.</remarks>
    public NodePoolBuilder UseSpot(params CallSite at) =>
        Require(NodeMatch.In(NodeLabels.KarpenterCapacityType, ["spot"]), at);

    /// <summary>Limits what all nodes of the pool may have together.</summary>
    /// <param name="cpu">CPU, such as <c>100</c>; without it not limited.</param>
    /// <param name="memory">Memory, such as <c>400Gi</c>; without it not limited.</param>
    /// <exception cref="ArgumentException">A text is no amount, or neither is given.</exception>
    /// <remarks>Writes <c>spec.limits</c>. Without it a mistake can start any number of machines.</remarks>
    public NodePoolBuilder WithLimits(string? cpu = null, string? memory = null, params CallSite at)
    {
        Amounts.OneOf(cpu, memory);
        var limits = cpu is null ? ValueMap<string>.Empty : ValueMap.Of(("cpu", cpu));
        limits = memory is null ? limits : limits.With("memory", memory);
        return Set("spec.limits", limits, at, pool => pool with { Limits = limits });
    }

    /// <summary>Makes the machines with a node class.</summary>
    /// <param name="name">Name of the node class; without this call <c>default</c>.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>spec.template.spec.nodeClassRef</c>: Karpenter's, or Auto Mode's where the cluster uses it.</remarks>
    public NodePoolBuilder UseNodeClass(string name, params CallSite at)
    {
        _nodeClass = Guard.Subdomain(name);
        return Note("spec.template.spec.nodeClassRef", name, at);
    }

    /// <inheritdoc cref="UseNodeClass(string, CallSite)"/>
    /// <param name="nodeClass">The node class, as <see cref="ClusterBuilder.AddNodeClass"/> gave it.</param>
    public NodePoolBuilder UseNodeClass(NodeClassBuilder nodeClass, params CallSite at)
    {
        ArgumentNullException.ThrowIfNull(nodeClass);
        return UseNodeClass(nodeClass.Name, at: at);
    }

    private protected override NodePool Assemble(NodePool record, Problems problems) =>
        record with
        {
            NodeClass = _cluster.UsesAutoMode
                ? NodeClassReference.AutoMode(_nodeClass)
                : NodeClassReference.Karpenter(_nodeClass),
        };

    private NodePoolBuilder Require(NodeMatch match, SourcePosition at)
    {
        NodePoolRequirement requirement = new()
        {
            Key = match.Key,
            Operator = match.Operator,
            Values = match.Values.Count == 0 ? null : match.Values,
        };
        return Set(
            Requirements.Item(("key", match.Key), ("operator", match.Operator)),
            match.Values,
            at,
            pool => pool with { Requirements = Lists.With(pool.Requirements, requirement, r => (r.Key, r.Operator)) }
        );
    }
}
