using EksSpec.Builders;

namespace EksSpec;

/// <content>Where pods run, and with which rank.</content>
public abstract partial class WorkloadBuilder<TSelf, TObject>
{
    /// <summary>The topology key of single nodes.</summary>
    private const string Node = "kubernetes.io/hostname";

    /// <summary>The topology key of zones.</summary>
    private const string Zone = "topology.kubernetes.io/zone";

    private static readonly DraftPath Spreads = "topologySpreadConstraints";
    private static readonly DraftPath Tolerations = "tolerations";
    private static readonly DraftPath PullSecrets = "imagePullSecrets";

    /// <summary>Runs the pods only on nodes where all of this holds, on top of what other calls ask.</summary>
    /// <param name="matches">What is asked, at least one thing.</param>
    /// <exception cref="ArgumentException">Nothing is asked.</exception>
    /// <remarks>
    /// Writes <c>affinity.nodeAffinity</c>, into every term: Kubernetes reads terms as alternatives, so a term more would let the
    /// pods out. For nodes that are isolated say <see cref="RunsOn"/> or <see cref="Isolate"/>, which write tolerations too.
    /// </remarks>
    public TSelf RequireNodes(IEnumerable<NodeMatch> matches, params CallSite at) =>
        SetNodes(Guard.Items(matches), at, NodeAffinity.RequireAll);

    /// <inheritdoc cref="RequireNodes(IEnumerable{NodeMatch}, CallSite)"/>
    public TSelf RequireNodes(params Items<NodeMatch> matches) => RequireNodes(matches, at: Guard.At(matches));

    /// <summary>Runs the pods only on nodes where one of these things holds, on top of what other calls ask.</summary>
    /// <param name="matches">The alternatives, at least one.</param>
    /// <exception cref="ArgumentException">There is no alternative.</exception>
    /// <remarks>Writes <c>affinity.nodeAffinity</c>: a term for every alternative, each with what other calls ask.</remarks>
    public TSelf RequireNodesOfAny(IEnumerable<NodeMatch> matches, params CallSite at) =>
        SetNodes(Guard.Items(matches), at, NodeAffinity.RequireAny);

    /// <inheritdoc cref="RequireNodesOfAny(IEnumerable{NodeMatch}, CallSite)"/>
    public TSelf RequireNodesOfAny(params Items<NodeMatch> matches) =>
        RequireNodesOfAny(matches, at: Guard.At(matches));

    /// <summary>Prefers nodes where all of this holds; where there are none, the pods run elsewhere.</summary>
    /// <param name="matches">What is preferred, at least one thing.</param>
    /// <param name="weight">How much it counts against other preferences, 1 to 100.</param>
    /// <exception cref="ArgumentException">Nothing is preferred.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is out of range.</exception>
    /// <remarks>Writes an item of <c>affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution</c>.</remarks>
    public TSelf PreferNodes(ValueList<NodeMatch> matches, int weight = 50, params CallSite at)
    {
        Guard.Items(matches);
        Guard.Between(weight, 1, 100);
        return SetPod(NodeAffinity.Preferred(matches), weight, at, pod => NodeAffinity.Prefer(pod, weight, matches));
    }

    /// <summary>Never puts two of the pods on one node.</summary>
    /// <param name="topologyKey">The label that makes nodes one place; without it every node is a place.</param>
    /// <exception cref="ArgumentException">The key isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>affinity.podAntiAffinity</c> with the workload's own selector.</remarks>
    public TSelf RequireApart(string topologyKey = Node, params CallSite at) => Apart(topologyKey, null, at);

    /// <summary>Prefers not to put two of the pods on one node.</summary>
    /// <param name="topologyKey">The label that makes nodes one place; without it every node is a place.</param>
    /// <param name="weight">How much it counts against other preferences, 1 to 100.</param>
    /// <exception cref="ArgumentException">The key isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is out of range.</exception>
    /// <remarks>Writes <c>affinity.podAntiAffinity</c> with the workload's own selector.</remarks>
    public TSelf PreferApart(string topologyKey = Node, int weight = 50, params CallSite at) =>
        Apart(topologyKey, Guard.Between(weight, 1, 100), at);

    /// <summary>Puts the pods only where pods of another workload are.</summary>
    /// <param name="other">The other workload, of the same namespace.</param>
    /// <param name="topologyKey">The label that makes nodes one place; without it a zone is one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException">The key isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>affinity.podAffinity</c> with the other's selector.</remarks>
    public TSelf RequireNear(IWorkload other, string topologyKey = Zone, params CallSite at) =>
        Near(other, topologyKey, null, at);

    /// <summary>Prefers places where pods of another workload are.</summary>
    /// <param name="other">The other workload, of the same namespace.</param>
    /// <param name="topologyKey">The label that makes nodes one place; without it a zone is one.</param>
    /// <param name="weight">How much it counts against other preferences, 1 to 100.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException">The key isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is out of range.</exception>
    /// <remarks>Writes <c>affinity.podAffinity</c> with the other's selector.</remarks>
    public TSelf PreferNear(IWorkload other, string topologyKey = Zone, int weight = 50, params CallSite at) =>
        Near(other, topologyKey, Guard.Between(weight, 1, 100), at);

    /// <summary>Spreads the pods evenly over places.</summary>
    /// <param name="topologyKey">The label that makes nodes one place: <c>topology.kubernetes.io/zone</c>, <c>kubernetes.io/hostname</c>.</param>
    /// <param name="maxSkew">Most pods that one place may have more than another, from 1.</param>
    /// <param name="required">Whether pods rather wait than make it uneven.</param>
    /// <exception cref="ArgumentException">The key isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxSkew"/> is below 1.</exception>
    /// <remarks>Writes an item of <c>topologySpreadConstraints</c>, in place of <see cref="PodDefault.ZoneSpread"/>.</remarks>
    public TSelf WithSpread(string topologyKey, int maxSkew = 1, bool required = false, params CallSite at)
    {
        Guard.Spelled(topologyKey, KubernetesNames.QualifiedNameError);
        Guard.AtLeast(maxSkew, 1);
        return SetPod(
            Spreads.Item(("topologyKey", topologyKey)),
            $"{maxSkew} {required}",
            at,
            pod => Lists.Upsert(pod.TopologySpreadConstraints ??= [], item => item.TopologyKey == topologyKey, Spread())
        );

        V1TopologySpreadConstraint Spread() =>
            new()
            {
                TopologyKey = topologyKey,
                MaxSkew = maxSkew,
                WhenUnsatisfiable = required ? "DoNotSchedule" : "ScheduleAnyway",
                LabelSelector = new() { MatchLabels = Selector },
                NodeTaintsPolicy = "Honor",
            };
    }

    /// <summary>Lets the pods run on nodes with a taint. They may still run elsewhere.</summary>
    /// <param name="key">Key of the taint.</param>
    /// <param name="value">Value of the taint; without it any.</param>
    /// <param name="effect">Effect of the taint; without it any.</param>
    /// <exception cref="ArgumentException">A text isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes an item of <c>tolerations</c>. To keep pods on the nodes as well, see <see cref="RunsOn"/>.</remarks>
    public TSelf Tolerate(string key, string? value = null, TaintEffect? effect = null, params CallSite at)
    {
        Guard.Spelled(key, KubernetesNames.QualifiedNameError);
        Guard.SpelledOrNull(value, KubernetesNames.LabelValueError);
        var place = Tolerations.Item(("key", key), ("value", value), ("effect", effect?.ToString()));
        return SetPod(place, true, at, pod => (pod.Tolerations ??= []).Add(Toleration()));

        V1Toleration Toleration() =>
            new()
            {
                Key = key,
                OperatorProperty = value is null ? "Exists" : "Equal",
                Value = value,
                Effect = effect?.ToString(),
            };
    }

    /// <summary>Lets the pods run on every node, whatever its taints. For agents that have to be everywhere.</summary>
    /// <remarks>Writes <c>tolerations: [{operator: Exists}]</c>.</remarks>
    public TSelf TolerateEverything(params CallSite at) =>
        SetPod(
            Tolerations.Item(("key", null), ("operator", "Exists")),
            true,
            at,
            pod => (pod.Tolerations ??= []).Add(new() { OperatorProperty = "Exists" })
        );

    /// <summary>Says which pods have to give way when there is no room.</summary>
    /// <param name="name">Name of a PriorityClass.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>priorityClassName</c>.</remarks>
    public TSelf WithPriorityClass(string name, params CallSite at) =>
        SetPod("priorityClassName", Guard.Subdomain(name), at, pod => pod.PriorityClassName = name);

    /// <summary>Gives volumes to a group, so that a user that isn't root can write to them.</summary>
    /// <param name="group">Group id, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="group"/> is below 1.</exception>
    /// <remarks>Writes <c>securityContext.fsGroup</c>, and changes owners only where they are wrong: large disks start fast.</remarks>
    public TSelf WithFileSystemGroup(int group, params CallSite at)
    {
        Guard.AtLeast(group, 1);
        return SetPod(
            "securityContext.fsGroup",
            group,
            at,
            pod =>
            {
                var context = pod.SecurityContext ??= new();
                (context.FsGroup, context.FsGroupChangePolicy) = (group, "OnRootMismatch");
            }
        );
    }

    /// <summary>Gives the pods the node's network instead of their own. For agents.</summary>
    /// <remarks>Writes <c>hostNetwork</c>, and <c>dnsPolicy</c> so that names of the cluster still work. Needs <see cref="PodSecurity.Privileged"/>.</remarks>
    public TSelf UseHostNetwork(params CallSite at) =>
        SetPod("hostNetwork", true, at, pod => (pod.HostNetwork, pod.DnsPolicy) = (true, "ClusterFirstWithHostNet"));

    /// <summary>Pulls images with the credentials of a Secret. Images of ECR need none.</summary>
    /// <param name="secret">Name of a Secret of type <c>kubernetes.io/dockerconfigjson</c>.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes an item of <c>imagePullSecrets</c>.</remarks>
    public TSelf WithImagePullSecret(string secret, params CallSite at) =>
        SetPod(
            PullSecrets.Item(("name", Guard.Subdomain(secret))),
            true,
            at,
            pod => Lists.Upsert(pod.ImagePullSecrets ??= [], item => item.Name == secret, new() { Name = secret })
        );

    private TSelf SetNodes(ValueList<NodeMatch> list, SourcePosition at, Action<V1PodSpec, ValueList<NodeMatch>> ask)
    {
        foreach (var match in list)
        {
            NotePod(NodeAffinity.Required(match), true, at);
        }

        return SetPod(NodeAffinity.RequiredPath, true, at, pod => ask(pod, list));
    }

    private TSelf Apart(string topologyKey, int? weight, SourcePosition at)
    {
        Guard.Spelled(topologyKey, KubernetesNames.QualifiedNameError);
        var place = PodAffinity.Apart(topologyKey, Name, weight);
        return SetPod(place, weight, at, pod => PodAffinity.Apart(pod, Selector, topologyKey, weight));
    }

    private TSelf Near(IWorkload other, string topologyKey, int? weight, SourcePosition at)
    {
        ArgumentNullException.ThrowIfNull(other);
        Guard.Spelled(topologyKey, KubernetesNames.QualifiedNameError);
        var place = PodAffinity.Near(topologyKey, other.Name, weight);
        return SetPod(place, weight, at, pod => PodAffinity.Near(pod, other.Selector, topologyKey, weight));
    }
}
