namespace EksSpec.Rules;

/// <summary>How nodes can be drained without an outage, and that they can be drained at all.</summary>
internal sealed partial class Budgets : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        HashSet<PodView>? covered = null;
        Dictionary<IReadOnlyList<PodView>, long?>? least = null;
        foreach (var (item, budget) in site.Of<V1PodDisruptionBudget>())
        {
            if (budget.Spec is { Selector: { } selector } spec)
            {
                var pods = site.Pods.Count > 0 ? site.Select(selector, item.Namespace) : [];
                if (pods.Count > 0 && (least ??= []).TryAdd(pods, null))
                {
                    (covered ??= new(ReferenceEqualityComparer.Instance)).UnionWith(pods);
                    least[pods] = LeastOf(pods, site);
                }

                CheckBudget(spec, pods.Count > 0, pods.Count > 0 ? least![pods] : 0, report.On(item, "spec"));
            }
        }

        foreach (var pod in site.Pods)
        {
            var replicas = pod.IsReplicated ? site.LeastOf(pod) : 0;
            var isBare = replicas > 1 && covered?.Contains(pod) != true;
            report.On(pod.Owner).If(isBare, Missing, "", $"Nothing keeps a drain from taking all {replicas} replicas.");
        }
    }

    private static void CheckBudget(V1PodDisruptionBudgetSpec spec, bool hasPods, long? total, Report report)
    {
        report.If(
            spec.MaxUnavailable?.Value is "0" or "0%",
            BlocksDrain,
            "maxUnavailable",
            $"No pod may be away: no node with one of them can be drained."
        );
        if (spec.MinAvailable is { Value: { } said } && hasPods)
        {
            var kept = total is { } number ? IntOrPercent.Of(spec.MinAvailable, number, roundUp: true) : null;
            var blocks = said == "100%" || (total > 0 && kept >= total);
            var isRounded = said.EndsWith('%') && total > 1;
            report.If(
                blocks,
                BlocksDrain,
                "minAvailable",
                $"{said} of {total} pods must stay{(isRounded ? $": {kept}, as shares are rounded up" : "")}."
            );
        }

        var holds = spec.UnhealthyPodEvictionPolicy is null or "" or "IfHealthyBudget";
        report.If(holds, UnhealthyStay, "unhealthyPodEvictionPolicy", $"Only healthy budgets let go.");
    }

    /// <summary>The fewest pods there may be for long; null where that isn't known, as for DaemonSets.</summary>
    private static long? LeastOf(IReadOnlyList<PodView> pods, SiteView site)
    {
        var least = 0L;
        foreach (var pod in pods)
        {
            if (pod.Replicas is null)
            {
                return null;
            }

            least += pod.Serves ? site.LeastOf(pod) : 0;
        }

        return least;
    }
}
