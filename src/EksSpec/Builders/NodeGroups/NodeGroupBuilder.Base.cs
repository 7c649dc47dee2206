using System.ComponentModel;
using System.Runtime.CompilerServices;
using EksSpec.Builders;
using EksSpec.Isolation;
using EksSpec.Rules;

namespace EksSpec;

/// <summary>What managed and self-managed node groups have in common.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
/// <typeparam name="TGroup">The eksctl record it builds.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class NodeGroupBuilder<TSelf, TGroup> : RecordBuilder<TSelf, TGroup>, INodeGroup
    where TSelf : NodeGroupBuilder<TSelf, TGroup>
    where TGroup : NodeGroupBase
{
    private static readonly DraftPath Labels = "labels";
    private static readonly DraftPath Tags = "tags";
    private static readonly DraftPath Taints = "taints";

    private readonly List<NodeIsolation> _isolations = [];

    private protected NodeGroupBuilder(TGroup group, ICluster? cluster, SourcePosition made)
        : base(group, made)
    {
        Name = group.Name!;
        Cluster = cluster;
    }

    /// <inheritdoc/>
    public string Name { get; }

    IReadOnlyList<NodeIsolation> INodeGroup.Isolations => _isolations;

    ICluster? INodeGroup.Cluster => Cluster;

    SourcePosition INodeGroup.Made => Origins.Made;

    private ICluster? Cluster { get; }

    /// <summary>Sets how many nodes the group may have.</summary>
    /// <param name="min">Fewest nodes; 0 lets the group drain completely.</param>
    /// <param name="max">Most nodes; at least 1 and at least <paramref name="min"/>.</param>
    /// <param name="desired">Nodes at the start; without it eksctl starts <paramref name="min"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative, or the three are not in order.</exception>
    /// <remarks>Writes <c>minSize</c>, <c>maxSize</c> and <c>desiredCapacity</c>.</remarks>
    public TSelf WithSize(int min, int max, int? desired = null, params CallSite at)
    {
        Guard.AtLeast(min, 0);
        Guard.AtLeast(max, Math.Max(min, 1));
        if (desired is { } start)
        {
            Guard.Between(start, min, max, nameof(desired));
            Set("desiredCapacity", start, at, group => group with { DesiredCapacity = start });
        }

        Note("minSize", min, at);
        return Set("maxSize", max, at, group => group with { MinSize = min, MaxSize = max });
    }

    /// <summary>Puts a label on every node.</summary>
    /// <param name="key">Key, such as <c>lifecycle</c> or <c>example.com/tier</c>.</param>
    /// <param name="value">Value; may be empty.</param>
    /// <remarks>Writes <c>labels</c>. To keep pods on these nodes and others off them, see <see cref="Isolate"/>.</remarks>
    public TSelf WithLabel(string key, string value, params CallSite at)
    {
        var label = Origins.CheckLabel(Labels, key, value, at);
        return Set(label, value, at, group => group with { Labels = group.Labels.Plus(key, value) });
    }

    /// <summary>Puts labels on every node.</summary>
    /// <param name="labels">Keys with their values.</param>
    /// <remarks>As <c>WithLabel</c> for each.</remarks>
    [OverloadResolutionPriority(1)]
    public TSelf WithLabels(params Entries labels) => Entries.Each(labels, Self, WithLabel);

    /// <inheritdoc cref="WithLabels(Entries)"/>
    public TSelf WithLabels(IEnumerable<KeyValuePair<string, string>> labels, params CallSite at) =>
        WithLabels(new Entries(labels, at));

    /// <summary>Puts a taint on every node: pods that don't tolerate it stay away.</summary>
    /// <param name="key">Key, such as <c>spotInstance</c>.</param>
    /// <param name="value">Value; may be empty.</param>
    /// <param name="effect">What happens to pods that don't tolerate it.</param>
    /// <exception cref="ArgumentException">Key or value isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>taints</c>. A taint alone attracts nobody: see <see cref="Isolate"/>.</remarks>
    public TSelf WithTaint(string key, string value, TaintEffect effect = TaintEffect.NoSchedule, params CallSite at)
    {
        NodeGroupTaint taint = new()
        {
            Key = Guard.Spelled(key, KubernetesNames.QualifiedNameError),
            Value = Guard.Spelled(value, KubernetesNames.LabelValueError),
            Effect = effect.ToString(),
        };
        return Set(
            Taints.Item(("key", key), ("effect", taint.Effect)),
            value,
            at,
            group => group with { Taints = Lists.With(group.Taints, taint, each => (each.Key, each.Effect)) }
        );
    }

    /// <summary>Isolates the nodes: labels, taints and autoscaler tags of the group now, and affinity and tolerations of the pods that run on it.</summary>
    /// <param name="isolation">The isolation, such as <see cref="NodeIsolation.Ec2Spot"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="isolation"/> is null.</exception>
    /// <remarks>
    /// Writes <c>labels</c>, <c>taints</c> and <c>tags</c>. Pods follow through <see cref="EnvironmentBuilder.RunsOn"/>.
    /// A second isolation narrows: pods have to carry both.
    /// </remarks>
    public TSelf Isolate(NodeIsolation isolation, params CallSite at)
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
        return Use((group, problems) => TryIsolate(group, isolation, at, problems));
    }

    /// <summary>Puts an AWS tag on the group and what belongs to it.</summary>
    /// <param name="key">Key, up to 128 characters.</param>
    /// <param name="value">Value, up to 256 characters.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>Writes <c>tags</c>.</remarks>
    public TSelf WithTag(string key, string value, params CallSite at)
    {
        var tag = Tags.Entry(Guard.Text(key));
        return Set(tag, Guard.Given(value), at, group => group with { Tags = group.Tags.Plus(key, value) });
    }

    /// <summary>Puts AWS tags on the group and what belongs to it.</summary>
    /// <param name="tags">Keys with their values.</param>
    /// <exception cref="ArgumentException">Key or value isn't spelled as it has to be.</exception>
    /// <remarks>As <c>WithTag</c> for each.</remarks>
    [OverloadResolutionPriority(1)]
    public TSelf WithTags(params Entries tags) => Entries.Each(tags, Self, WithTag);

    /// <inheritdoc cref="WithTags(Entries)"/>
    public TSelf WithTags(IEnumerable<KeyValuePair<string, string>> tags, params CallSite at) =>
        WithTags(new Entries(tags, at));

    /// <summary>Chooses the availability zones.</summary>
    /// <param name="zones">Zones of the cluster, such as <c>["ap-northeast-1a"]</c>.</param>
    /// <exception cref="ArgumentException">The list is empty, or a name in it is.</exception>
    /// <remarks>Writes <c>availabilityZones</c>. Without it the group is in every zone of the cluster.</remarks>
    public TSelf InZones(IEnumerable<string> zones, params CallSite at) =>
        Set("availabilityZones", Guard.Texts(zones), at, (group, list) => group with { AvailabilityZones = list });

    /// <inheritdoc cref="InZones(IEnumerable{string}, CallSite)"/>
    public TSelf InZones(params Items<string> zones) => InZones(zones, at: Guard.At(zones));

    /// <summary>Chooses the subnets.</summary>
    /// <param name="subnets">Names or ids of subnets of the cluster's VPC.</param>
    /// <exception cref="ArgumentException">The list is empty, or a name in it is.</exception>
    /// <remarks>Writes <c>subnets</c>. Excludes <c>InZones</c>.</remarks>
    public TSelf InSubnets(IEnumerable<string> subnets, params CallSite at) =>
        Set("subnets", Guard.Texts(subnets), at, (group, list) => group with { Subnets = list });

    /// <inheritdoc cref="InSubnets(IEnumerable{string}, CallSite)"/>
    public TSelf InSubnets(params Items<string> subnets) => InSubnets(subnets, at: Guard.At(subnets));

    /// <summary>Puts the nodes into private subnets: no public address, the way out is the NAT gateway.</summary>
    /// <remarks>Writes <c>privateNetworking: true</c>. Without it nodes get public addresses.</remarks>
    public TSelf InPrivateSubnets(params CallSite at) =>
        Set("privateNetworking", true, at, group => group with { PrivateNetworking = true });

    /// <summary>Limits how many nodes an update may take away at once.</summary>
    /// <param name="nodes">Nodes, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nodes"/> is below 1.</exception>
    /// <remarks>Writes <c>updateConfig.maxUnavailable</c>. Without it EKS takes one node at a time.</remarks>
    public TSelf WithMaxUnavailable(int nodes, params CallSite at) =>
        SetUpdate(new() { MaxUnavailable = Guard.AtLeast(nodes, 1) }, at);

    /// <summary>Limits how many nodes an update may take away at once, as a share of the group.</summary>
    /// <param name="percent">Percent, 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is below 1 or above 100.</exception>
    /// <remarks>Writes <c>updateConfig.maxUnavailablePercentage</c>.</remarks>
    public TSelf WithMaxUnavailablePercent(int percent, params CallSite at) =>
        SetUpdate(new() { MaxUnavailablePercentage = Guard.Between(percent, 1, 100) }, at);

    /// <summary>Writes the node-group side of an isolation.</summary>
    private protected abstract TGroup Isolated(TGroup group, NodeIsolation isolation);

    private TSelf SetUpdate(NodeGroupUpdateConfig update, SourcePosition at) =>
        Set("updateConfig", update, at, group => group with { UpdateConfig = update });

    private TGroup TryIsolate(TGroup group, NodeIsolation isolation, SourcePosition at, Problems problems)
    {
        try
        {
            return Isolated(group, isolation);
        }
        catch (IsolationContradictionException contradiction)
        {
            // Two verbs that say it outright were noted as such.
            if (!Origins.HasConflicts)
            {
                problems.Add(ProgramRules.Contradiction, "", contradiction.Message, at);
            }

            return group;
        }
    }
}
