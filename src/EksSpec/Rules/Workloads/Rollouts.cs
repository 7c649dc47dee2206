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

        ILookup<string, PodView>? pods = null;
        foreach (var (item, spec) in site.Of<V1ResourceQuota>())
        {
            if (NamespaceQuota.Of(item, spec) is { } quota)
            {
                // What runs to an end may not be there.
                pods ??= site.Pods.Where(pod => pod.IsReplicated).ToLookup(pod => pod.Owner.Namespace);
                CheckQuota(quota, [.. pods[item.Namespace]], site, report);
            }
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

    private static void CheckQuota(NamespaceQuota quota, PodView[] pods, SiteView site, Report report)
    {
        foreach (var pod in pods)
        {
            quota.Add(pod, site.LeastOf(pod));
        }

        foreach (var pod in pods)
        {
            if (PodTurnover.Of(pod, site) is { MaxUnavailable: 0 } rollout && quota.IsFullFor(pod) is { } resource)
            {
                report.On(pod.Owner);
                report.If(
                    true,
                    NoQuotaLeft,
                    Place,
                    $"{quota.Object} leaves no {resource} for a new pod beside its {rollout.Replicas}, and {rollout.Reason}."
                );
            }
        }
    }
}
