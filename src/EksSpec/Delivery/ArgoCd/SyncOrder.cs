using EksSpec.Rules;

namespace EksSpec.Delivery;

/// <summary>
/// Which objects have to be there, and healthy, before others are brought. Inside a wave Argo CD goes by kind, from Namespace over
/// ConfigMap, Service and Deployment to Ingress, and doesn't wait: a wave of its own has only what that order doesn't do.
/// </summary>
internal sealed class SyncOrder(SiteView site)
{
    private const string GateLabel = "elbv2.k8s.aws/pod-readiness-gate-inject";

    // What bounds a namespace, and what gives rights in it: pods that come early need it as early.
    private static readonly string[] Ground =
    [
        "ResourceQuota",
        "LimitRange",
        "NetworkPolicy",
        "Role",
        "RoleBinding",
        "SecretStore",
    ];

    private readonly List<IpTargets> _gated =
    [
        .. IpTargets
            .AllOf(site)
            .Where(target =>
                target.Door.Ref.Kind == "Ingress"
                && site.Find("Namespace", "", target.Door.Namespace)?.Metadata?.Labels is { } labels
                && labels.TryGetValue(GateLabel, out var label)
                && label == "enabled"
            ),
    ];

    /// <summary>Whether an object is a Job that runs at each sync: one that is applied again can't be changed.</summary>
    public static bool IsRun(SpecObject item) =>
        item is { Value: V1Job, Ref.Name.Length: > 0 }
        && !DeliveryMarks.IsHook(item)
        && !DeliveryMarks.IsReplaced(item);

    /// <summary>The objects that come before wave 0, in which everything else is: the latest wave in which nobody waits for them.</summary>
    public IEnumerable<(SpecObject Item, int Wave)> WavesOf(IReadOnlyList<SpecObject> objects)
    {
        var orders = OrdersIn(objects);
        Dictionary<SpecObject, int> waves = new(ReferenceEqualityComparer.Instance);
        // Each round puts something further to the front; no chain is longer than the objects.
        for (var (moved, round) = (true, 0); moved && round <= objects.Count; round++)
        {
            moved = false;
            foreach (var (first, then, isBefore) in orders)
            {
                var latest = waves.GetValueOrDefault(then) - (isBefore ? 1 : 0);
                if (latest < waves.GetValueOrDefault(first))
                {
                    (waves[first], moved) = (latest, true);
                }
            }
        }

        return objects.Where(waves.ContainsKey).Select(item => (item, waves[item]));
    }

    /// <summary>Pairs of objects: the first in the same wave at the latest, or in one before.</summary>
    private List<(SpecObject First, SpecObject Then, bool IsBefore)> OrdersIn(IReadOnlyList<SpecObject> objects)
    {
        var known = objects.ToLookup(item => (item.Ref.Kind, item.Namespace, item.Ref.Name));
        var own = objects.ToHashSet();
        var pods = site.Pods.Where(pod => own.Contains(pod.Owner)).ToList();
        return
        [
            .. pods.SelectMany(pod => Needed(pod, known)),
            .. pods.SelectMany(pod => FilledFor(pod, objects)),
            .. pods.SelectMany(pod => GroundOf(pod.Owner, objects)),
            .. RunFirst(pods),
            .. Doors(pods, known),
            .. InSpaces(objects, known),
        ];
    }

    private static IEnumerable<(SpecObject, SpecObject, bool)> Needed(
        PodView pod,
        ILookup<(string, string, string), SpecObject> known
    ) =>
        from need in PodNeeds.Of(pod)
        from item in known[need]
        // By kind these two would come after the pods, which are refused without them.
        select (item, pod.Owner, need.Kind is "PriorityClass" or "RuntimeClass");

    /// <summary>What an operator makes a Secret of: with the old one a new pod starts with the old values.</summary>
    private static IEnumerable<(SpecObject, SpecObject, bool)> FilledFor(PodView pod, IEnumerable<SpecObject> objects)
    {
        var needed = PodNeeds.Of(pod).ToHashSet();
        return from item in objects
            where item.Value is InlineDocument
            where MadeObjects.MadeBy(item, (InlineDocument)item.Value!).Any(needed.Contains)
            select (item, pod.Owner, IsHealthKnown(item));
    }

    // Argo CD knows when these are done; of others a wave wouldn't wait.
    private static bool IsHealthKnown(SpecObject item) =>
        item.Ref.Kind is "ExternalSecret" or "SealedSecret" or "Certificate";

    private static IEnumerable<(SpecObject, SpecObject, bool)> GroundOf(
        SpecObject item,
        IEnumerable<SpecObject> objects
    ) =>
        from other in objects
        where Array.IndexOf(Ground, other.Ref.Kind) >= 0 && other.Namespace == item.Namespace
        select (other, item, false);

    /// <summary>Jobs before the other pods of their namespace: migrations.</summary>
    private static IEnumerable<(SpecObject, SpecObject, bool)> RunFirst(IReadOnlyList<PodView> pods) =>
        from job in pods
        where IsRun(job.Owner)
        from other in pods
        where other.Owner is { Value: not V1Job } && other.Owner.Namespace == job.Owner.Namespace
        select (job.Owner, other.Owner, true);

    /// <summary>Pods get their readiness gate only where the load balancer knows them by then.</summary>
    private IEnumerable<(SpecObject, SpecObject, bool)> Doors(
        IReadOnlyList<PodView> pods,
        ILookup<(string, string, string), SpecObject> known
    )
    {
        foreach (var target in _gated)
        {
            var door = known[(target.Door.Ref.Kind, target.Door.Namespace, target.Door.Ref.Name)].FirstOrDefault();
            if (door is not null && pods.Any(pod => pod.Owner == target.Pods.Owner))
            {
                yield return (door, target.Pods.Owner, true);
            }
        }

        foreach (var item in known.SelectMany(same => same))
        {
            var names = item.Value is V1Ingress { Spec: { } spec } ? IpTargets.BackendsOf(spec) : [];
            foreach (var service in names.SelectMany(name => known[("Service", item.Namespace, name)]))
            {
                yield return (service, item, false);
            }
        }
    }

    private static IEnumerable<(SpecObject, SpecObject, bool)> InSpaces(
        IEnumerable<SpecObject> objects,
        ILookup<(string, string, string), SpecObject> known
    ) =>
        from item in objects
        where item.Namespace.Length > 0
        from space in known[("Namespace", "", item.Namespace)]
        select (space, item, false);
}
