using EksSpec.CustomResources;
using EksSpec.Isolation;

namespace EksSpec;

/// <summary>
/// One definition of "these pods live on those nodes, nobody else does", and every side of it: labels, taints and autoscaler
/// tags of the node group, node affinity, tolerations and spread of the pods. Immutable; applying it twice changes nothing.
/// </summary>
/// <remarks>
/// The taint keeps everyone else off the nodes, the required affinity keeps the pods on them. Either half alone isolates
/// nothing: a toleration only permits, an affinity only attracts.
/// </remarks>
public sealed partial record NodeIsolation
{
    private NodeIsolation(string name) => Name = name;

    /// <summary>What messages call it, such as <c>Ec2Spot</c>.</summary>
    public string Name { get; internal init; }

    /// <summary>The labels that are written on the node group and asked for by the pods.</summary>
    public ValueMap<string> Labels { get; internal init; } = ValueMap<string>.Empty;

    /// <summary>Labels that nodes carry by themselves, with the values that the pods accept: architecture, capacity type.</summary>
    public ValueMap<ValueList<string>> Requires { get; internal init; } = ValueMap<ValueList<string>>.Empty;

    /// <summary>The taints that are written on the node group and tolerated by the pods.</summary>
    public ValueList<NodeGroupTaint> Taints { get; internal init; } = ValueList<NodeGroupTaint>.Empty;

    /// <summary>How the nodes are bought.</summary>
    /// <value>Spot, On-Demand, or <see langword="null"/> where it does not matter.</value>
    public PurchaseOption? Purchase { get; internal init; }

    /// <summary>Whether the pods only prefer these nodes and also run elsewhere. The nodes are kept for them all the same.</summary>
    public bool IsPreference { get; private init; }

    /// <summary>Everything the pods ask of a node's labels: <see cref="Labels"/> and <see cref="Requires"/> together.</summary>
    public ValueMap<ValueList<string>> NodeRequirements =>
        Labels.Aggregate(Requires, (all, label) => all.With(label.Key, [label.Value]));

    /// <summary>Makes an isolation of one label and one taint.</summary>
    /// <param name="labelKey">Key of the node label.</param>
    /// <param name="labelValue">Its value.</param>
    /// <param name="taintKey">Key of the taint.</param>
    /// <param name="taintValue">Its value; may be empty.</param>
    /// <param name="effect">What happens to other pods. <see cref="TaintEffect.PreferNoSchedule"/> isolates nothing and is refused.</param>
    /// <param name="purchase">How the nodes are bought, spot or On-Demand; <see langword="null"/> where it does not matter.</param>
    /// <exception cref="ArgumentException">
    /// A key or value isn't spelled as Kubernetes asks, the effect isolates nothing, or a node can't be bought in that way alone.
    /// </exception>
    public static NodeIsolation Of(
        string labelKey,
        string labelValue,
        string taintKey,
        string taintValue,
        TaintEffect effect = TaintEffect.NoSchedule,
        PurchaseOption? purchase = null
    )
    {
        RequireLabel(labelKey, labelValue, nameof(labelKey), nameof(labelValue));
        RequireLabel(taintKey, taintValue, nameof(taintKey), nameof(taintValue));
        if (effect is not (TaintEffect.NoSchedule or TaintEffect.NoExecute))
        {
            var message = $"The effect '{effect}' keeps no pod off a node: use NoSchedule or NoExecute.";
            throw new ArgumentException(message, nameof(effect));
        }

        if (purchase is not (null or PurchaseOption.Spot or PurchaseOption.OnDemand))
        {
            throw new ArgumentException($"{purchase} tells no nodes apart: use Spot or OnDemand.", nameof(purchase));
        }

        return new($"{labelKey}={labelValue}")
        {
            Labels = ValueMap.Of((labelKey, labelValue)),
            Taints =
            [
                new()
                {
                    Key = taintKey,
                    Value = taintValue,
                    Effect = effect.ToString(),
                },
            ],
            Purchase = purchase,
        };
    }

    /// <summary>The same nodes under another name in messages.</summary>
    /// <param name="name">The name.</param>
    public NodeIsolation Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return this with { Name = name };
    }

    /// <summary>The same nodes, preferred instead of required: the pods tolerate the taint and also run elsewhere.</summary>
    public NodeIsolation AsPreference() => this with { IsPreference = true };

    /// <summary>The nodes that satisfy both: combining narrows, it never widens.</summary>
    /// <param name="other">The other isolation.</param>
    /// <exception cref="IsolationContradictionException">No node can satisfy both.</exception>
    public NodeIsolation And(NodeIsolation other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsPreference != other.IsPreference)
        {
            throw new IsolationContradictionException(
                $"'{Name}' and '{other.Name}' can't become one isolation: one is a preference. Apply them one after the other."
            );
        }

        return IsolationNarrowing.Combine(this, other);
    }

    /// <summary>Writes the node-group side: <c>labels</c>, <c>taints</c>, <c>spot</c>, <c>tags</c>, <c>propagateASGTags</c>.</summary>
    /// <param name="group">The node group; it isn't changed.</param>
    /// <exception cref="IsolationContradictionException">The group already says something else.</exception>
    public ManagedNodeGroup ApplyTo(ManagedNodeGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return NodeGroupIsolation.Apply(this, group);
    }

    /// <summary>
    /// Writes the node-group side: <c>labels</c>, <c>taints</c>, <c>instancesDistribution</c> and <c>tags</c>. Takes
    /// <c>propagateASGTags</c> away, whose tags for taints the autoscaler can't read.
    /// </summary>
    /// <param name="group">The node group; it isn't changed.</param>
    /// <exception cref="IsolationContradictionException">The group already says something else.</exception>
    public NodeGroup ApplyTo(NodeGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return NodeGroupIsolation.Apply(this, group);
    }

    /// <summary>Writes the side of a Karpenter node pool: labels, taints and requirements of its nodes.</summary>
    /// <param name="pool">The pool; it isn't changed.</param>
    /// <exception cref="IsolationContradictionException">
    /// The pool already says something else, or the isolation asks for a label that Karpenter's nodes don't have.
    /// </exception>
    public NodePool ApplyTo(NodePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return KarpenterPool.Apply(this, pool);
    }

    /// <summary>
    /// Writes the pods' side: required node affinity in every term, <c>tolerations</c>, and
    /// <c>nodeTaintsPolicy: Honor</c> on spread constraints that name none.
    /// </summary>
    /// <param name="pod">A pod spec that the caller owns; it is changed. Nothing in it is shared with other pods afterwards.</param>
    /// <exception cref="IsolationContradictionException">The pod already asks for other nodes: it would fit nowhere.</exception>
    public void ApplyTo(V1PodSpec pod)
    {
        ArgumentNullException.ThrowIfNull(pod);
        PodIsolation.Apply(this, pod);
    }

    /// <summary>Writes a Karpenter node pool whose nodes are isolated the same way.</summary>
    /// <param name="name">Name of the pool.</param>
    /// <param name="nodeClass">Name of the node class the pool starts its nodes with.</param>
    /// <param name="autoMode">Whether EKS Auto Mode runs the pool, rather than a Karpenter of one's own.</param>
    /// <returns>A <c>karpenter.sh/v1</c> <c>NodePool</c>.</returns>
    /// <exception cref="IsolationContradictionException">The isolation asks for a label that Karpenter's nodes don't have.</exception>
    public InlineDocument ToNodePool(string name, string nodeClass = "default", bool autoMode = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(nodeClass);
        NodePool pool = new()
        {
            Name = name,
            NodeClass = autoMode ? NodeClassReference.AutoMode(nodeClass) : NodeClassReference.Karpenter(nodeClass),
        };
        return ApplyTo(pool).ToDocument();
    }

    /// <summary>
    /// Writes an admission policy that holds the same line at run time: pods of the chosen namespaces must require the nodes,
    /// pods of all other namespaces must not tolerate their taints, and nobody may skip the scheduler with <c>nodeName</c>.
    /// DaemonSets have to say the same, since their controller puts the name of a node in the place of their pods' affinity.
    /// </summary>
    /// <param name="name">Name of policy and binding.</param>
    /// <param name="namespaceLabel">Key of the label that chooses the namespaces, such as <c>environment</c>.</param>
    /// <param name="namespaceValue">Its value, such as <c>develop</c>.</param>
    /// <param name="exemptNamespaces">Namespaces the policy leaves alone; <c>kube-system</c> always is.</param>
    public (V1ValidatingAdmissionPolicy Policy, V1ValidatingAdmissionPolicyBinding Binding) ToAdmissionPolicy(
        string name,
        string namespaceLabel,
        string namespaceValue,
        params ValueList<string> exemptNamespaces
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        RequireLabel(namespaceLabel, namespaceValue, nameof(namespaceLabel), nameof(namespaceValue));
        ArgumentNullException.ThrowIfNull(exemptNamespaces);
        return IsolationPolicy.Of(this, name, namespaceLabel, namespaceValue, exemptNamespaces);
    }

    /// <summary>The name, for messages and the debugger.</summary>
    public override string ToString() => Name;

    private static void RequireLabel(string key, string value, string keyName, string valueName)
    {
        ArgumentException.ThrowIfNullOrEmpty(key, keyName);
        ArgumentNullException.ThrowIfNull(value, valueName);
        if (KubernetesNames.QualifiedNameError(key) is { } keyError)
        {
            throw new ArgumentException($"The key '{key}' {keyError}.", keyName);
        }

        if (KubernetesNames.LabelValueError(value) is { } valueError)
        {
            throw new ArgumentException($"The value '{value}' {valueError}.", valueName);
        }
    }
}
