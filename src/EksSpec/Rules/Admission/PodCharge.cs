namespace EksSpec.Rules;

/// <summary>What a pod takes.</summary>
/// <param name="pod">The pod.</param>
/// <param name="filled">What may become of it: the least of that counts.</param>
/// <param name="defaultPriority">The priority class of pods that name none; absent where there is none.</param>
internal sealed class PodCharge(V1PodSpec pod, FilledPod[] filled, string? defaultPriority) : QuotaCharge
{
    private const string Requested = "requests.";
    private const string Limited = "limits.";

    /// <summary>The pod as it may be.</summary>
    public FilledPod[] Filled => filled;

    public override decimal On(string resource) =>
        resource switch
        {
            "pods" or "count/pods" => 1,
            "cpu" or "memory" or "ephemeral-storage" => Requests(resource),
            "limits.cpu" or "limits.memory" or "limits.ephemeral-storage" => Limits(resource[Limited.Length..]),
            _ when resource.StartsWith(Requested, StringComparison.Ordinal) => OfRequest(resource[Requested.Length..]),
            _ => ResourceNames.IsHugePages(resource) ? Requests(resource) : 0,
        };

    public override bool IsIn(V1ScopedResourceSelectorRequirement scope) =>
        scope.ScopeName switch
        {
            "Terminating" => pod.ActiveDeadlineSeconds >= 0,
            "NotTerminating" => !(pod.ActiveDeadlineSeconds >= 0),
            "BestEffort" => filled[0].IsBestEffort,
            "NotBestEffort" => !filled[0].IsBestEffort,
            "PriorityClass" => Fits(scope, pod.PriorityClassName is { Length: > 0 } name ? name : defaultPriority),
            "CrossNamespacePodAffinity" => LooksElsewhere(pod.Affinity),
            _ => false,
        };

    private static bool LooksElsewhere(V1Affinity? affinity) =>
        LooksElsewhere(
            affinity?.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution,
            affinity?.PodAffinity?.PreferredDuringSchedulingIgnoredDuringExecution
        )
        || LooksElsewhere(
            affinity?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution,
            affinity?.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution
        );

    private static bool LooksElsewhere(
        IEnumerable<V1PodAffinityTerm?>? required,
        IEnumerable<V1WeightedPodAffinityTerm?>? preferred
    ) =>
        (required ?? [])
            .Concat((preferred ?? []).Select(one => one?.PodAffinityTerm))
            .Any(term => term?.Namespaces is { Count: > 0 } || term?.NamespaceSelector is not null);

    private decimal OfRequest(string name) =>
        name is "cpu" or "memory" or "ephemeral-storage"
        || ResourceNames.IsHugePages(name)
        || ResourceNames.IsExtended(name)
            ? Requests(name)
            : 0;

    private decimal Requests(string name) => filled.Min(one => one.Requested(name) ?? 0);

    private decimal Limits(string name) => filled.Min(one => one.Limited(name) ?? 0);
}
