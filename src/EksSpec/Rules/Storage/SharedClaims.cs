namespace EksSpec.Rules;

/// <summary>Pods that share a claim that only one node, or one pod, can have.</summary>
internal sealed partial class SharedClaims : RuleGroup<SiteView>
{
    private const string Hostname = "kubernetes.io/hostname";

    public override void Check(SiteView site, Report report)
    {
        Dictionary<VolumeChain, PodView>? users = null;
        foreach (var (pod, chains) in site.Volumes.OfPods)
        {
            foreach (var chain in chains)
            {
                if (chain.IsTemplate || !(chain.IsOnOneNode || chain.IsOnOnePod) || StayTogether(pod, chain, site))
                {
                    continue;
                }

                CheckPods(pod, chain, site, report);
                users ??= new(ReferenceEqualityComparer.Instance);
                if (!users.TryAdd(chain, pod) && users[chain].Owner != pod.Owner)
                {
                    report.On(pod.Owner, pod.Path);
                    report.Add(
                        SharedByTwo,
                        "volumes",
                        $"'{pod.Owner.Ref.Name}' and '{users[chain].Owner.Ref.Name}' share claim '{chain.Name}', {Limit(chain)}."
                    );
                }
            }
        }
    }

    private static void CheckPods(PodView pod, VolumeChain chain, SiteView site, Report report)
    {
        report.On(pod.Owner);
        var scaler = site.ScalerOf(pod);
        var isOnEveryNode = pod.Owner.Ref.Kind == "DaemonSet";
        if (isOnEveryNode || scaler is not null || pod.Replicas > 1)
        {
            var count =
                isOnEveryNode ? "Every pod"
                : scaler is not null ? $"The pods that '{scaler.Object.Ref.Name}' scales"
                : $"{pod.Replicas} pods";
            report.Add(
                SharedByPods,
                isOnEveryNode || scaler is not null ? "" : "spec.replicas",
                $"{count} of '{pod.Owner.Ref.Name}' share claim '{chain.Name}', {Limit(chain)}."
            );
        }
        else if (pod.Owner.Value is V1Deployment { Spec: { } spec } && pod.Replicas == 1 && Overlaps(spec.Strategy))
        {
            report.Add(
                SurgeWaits,
                "spec.strategy",
                $"A rollout of '{pod.Owner.Ref.Name}' starts the new pod before the old one ends; claim '{chain.Name}' is one {Limit(chain)}."
            );
        }
    }

    private static string Limit(VolumeChain chain) =>
        chain.IsOnOnePod ? "which ReadWriteOncePod gives to one pod" : "which EBS attaches to one node (ReadWriteOnce)";

    // Of one pod, the controller rounds 25 % up for the surge and down for those that may be away.
    private static bool Overlaps(V1DeploymentStrategy? strategy) =>
        strategy?.Type is not "Recreate"
        && (IntOrPercent.Of(strategy?.RollingUpdate?.MaxUnavailable, 1, roundUp: false) ?? 0) < 1
        && (IntOrPercent.Of(strategy?.RollingUpdate?.MaxSurge, 1, roundUp: true) ?? 1) > 0;

    // On one node they can share a disk, but not what is for one pod.
    private static bool StayTogether(PodView pod, VolumeChain chain, SiteView site) =>
        !chain.IsOnOnePod && (IsPinned(pod.Spec) || HasOneNode(pod, site));

    private static bool IsPinned(V1PodSpec pod) =>
        pod.NodeName is { Length: > 0 }
        || pod.NodeSelector?.ContainsKey(Hostname) == true
        || pod.Affinity?.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution?.Any(term =>
            term?.TopologyKey == Hostname
        ) == true
        || pod.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution?.NodeSelectorTerms?.Any(term =>
            term?.MatchFields is { Count: > 0 } || term?.MatchExpressions?.Any(each => each?.Key == Hostname) == true
        ) == true;

    private static bool HasOneNode(PodView pod, SiteView site) =>
        site.RowOf(pod) is { } row && row.Homes.ToList() is [{ MaxSize: 1 }];
}
