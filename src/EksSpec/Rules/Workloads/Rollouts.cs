using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Rollouts that stop: no old pod may go before a new one is there, and there is no place for a new one.</summary>
internal sealed partial class Rollouts : RuleGroup<SiteView>
{
    private const string Place = "spec.strategy.rollingUpdate.maxUnavailable";

    public override void Check(SiteView site, Report report)
    {
        foreach (var row in site.Chosen)
        {
            if (
                SelfRepelling.KeysOf(row.Workload.Pods) is { Count: > 0 } keys
                && PodTurnover.Of(row.Workload.Pods, site) is { MaxUnavailable: 0 } rollout
            )
            {
                CheckNodes(rollout, row, keys, site, report);
            }
        }

        // Many quotas may be in one namespace.
        Dictionary<string, NamespaceUse>? known = null;
        ILookup<string, PodView>? pods = null;
        foreach (var (item, quota) in site.Of<V1ResourceQuota>())
        {
            if (!(known ??= new(StringComparer.Ordinal)).TryGetValue(item.Namespace, out var use))
            {
                // What runs to an end may not be there.
                pods ??= site.Pods.Where(static pod => pod.IsReplicated).ToLookup(static pod => pod.Owner.Namespace);
                known.Add(item.Namespace, use = new(pods[item.Namespace], site));
            }

            CheckQuota(item, quota, use, report);
        }
    }

    private static void CheckNodes(
        PodTurnover rollout,
        PlacementRow row,
        IReadOnlyCollection<string> keys,
        SiteView site,
        Report report
    )
    {
        report.On(rollout.Pods.Owner);
        foreach (var key in keys)
        {
            var places = MostPlaces.Of(row, key, site);
            report.If(
                places == rollout.Replicas,
                NoNodeLeft,
                Place,
                $"No {(key == SelfRepelling.Node ? "node" : "zone")} takes two of its {rollout.Replicas} pods, there are {places} at most, and {rollout.Reason}: a new pod finds no place."
            );
        }
    }

    private static void CheckQuota(SpecObject item, V1ResourceQuota quota, NamespaceUse use, Report report)
    {
        foreach (var (rollout, resource) in use.WithoutPlace(quota))
        {
            report
                .On(rollout.Pods.Owner)
                .If(
                    true,
                    NoQuotaLeft,
                    Place,
                    $"{item} leaves no {resource} for a new pod beside its {rollout.Replicas}, and {rollout.Reason}."
                );
        }
    }
}
