namespace EksSpec.Placement;

/// <summary>What decides where a pod can run, compiled once per pod template.</summary>
internal sealed class PodConstraints
{
    private static readonly V1Toleration[] ForEveryPod =
    [
        Own("node.kubernetes.io/not-ready", "NoExecute"),
        Own("node.kubernetes.io/unreachable", "NoExecute"),
    ];

    private static readonly V1Toleration[] ForDaemonSets =
    [
        Own("node.kubernetes.io/disk-pressure", "NoSchedule"),
        Own("node.kubernetes.io/memory-pressure", "NoSchedule"),
        Own("node.kubernetes.io/pid-pressure", "NoSchedule"),
        Own("node.kubernetes.io/unschedulable", "NoSchedule"),
    ];

    private static readonly V1Toleration ForHostNetwork = Own("node.kubernetes.io/network-unavailable", "NoSchedule");

    /// <summary>What a pod asks for, and what its runtime class adds.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="isDaemonSet">Whether a DaemonSet makes it.</param>
    /// <param name="runtime">Its runtime class, whose scheduling the API server merges into it.</param>
    public PodConstraints(V1PodSpec pod, bool isDaemonSet, V1RuntimeClass? runtime = null)
    {
        NodeName = string.IsNullOrEmpty(pod.NodeName) ? null : pod.NodeName;
        Scheduler = pod.SchedulerName is null or "" or "default-scheduler" ? null : pod.SchedulerName;
        Written = [.. pod.Tolerations ?? []];
        Tolerations =
        [
            .. Written,
            .. runtime?.Scheduling?.Tolerations ?? [],
            .. ForEveryPod,
            .. isDaemonSet ? ForDaemonSets : [],
            .. isDaemonSet && pod.HostNetwork is true ? [ForHostNetwork] : Array.Empty<V1Toleration>(),
        ];

        var selector = (pod.NodeSelector ?? new Dictionary<string, string>())
            .Concat(runtime?.Scheduling?.NodeSelector ?? new Dictionary<string, string>())
            .OrderBy(label => label.Key, StringComparer.Ordinal)
            .Select(label => Requirement.Selector(label.Key, label.Value ?? ""))
            .ToArray();
        var required = pod.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution;
        var terms = (required?.NodeSelectorTerms ?? []).Where(term => !IsEmpty(term));
        Terms = required is null ? [selector] : [.. terms.Select(term => Compile(selector, term))];
        EmptyTerms = required is null ? 0 : Math.Max(1, required.NodeSelectorTerms?.Count ?? 0) - Terms.Length;
    }

    /// <summary>The node the pod is pinned to, past the scheduler.</summary>
    public string? NodeName { get; }

    /// <summary>A scheduler that isn't Kubernetes' own.</summary>
    public string? Scheduler { get; }

    /// <summary>
    /// Alternatives; the demands of one hold together, with those of <c>nodeSelector</c>. No alternative matches no node.
    /// </summary>
    public Requirement[][] Terms { get; }

    /// <summary>How many terms are empty and therefore match no node.</summary>
    public int EmptyTerms { get; }

    /// <summary>The tolerations the author wrote.</summary>
    public V1Toleration[] Written { get; }

    /// <summary>Those, and the ones that Kubernetes adds by itself.</summary>
    public V1Toleration[] Tolerations { get; }

    private static bool IsEmpty(V1NodeSelectorTerm? term) =>
        term?.MatchExpressions is not { Count: > 0 } && term?.MatchFields is not { Count: > 0 };

    private static Requirement[] Compile(Requirement[] selector, V1NodeSelectorTerm term) =>
        [
            .. selector,
            .. (term.MatchExpressions ?? []).Select(Requirement.Expression),
            .. (term.MatchFields ?? []).Select(Requirement.Field),
        ];

    private static V1Toleration Own(string key, string effect) =>
        new()
        {
            Key = key,
            OperatorProperty = "Exists",
            Effect = effect,
        };
}
