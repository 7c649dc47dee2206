using EksSpec.LoadBalancing;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>The nodes that a load balancer sends to.</summary>
internal sealed partial class LoadBalancerTargets : RuleGroup<SiteView>
{
    private const string TargetType = LoadBalancerAnnotations.Alb + "target-type";

    public override void Check(SiteView site, Report report)
    {
        if (site.Rows.Count == 0)
        {
            return;
        }

        Dictionary<string, PlacementGroup[]>? foreign = null;
        foreach (var (group, _) in site.FrontDoor.Groups)
        {
            foreach (var item in RegisteringNodes(group.LoadBalancer))
            {
                foreign ??= site.Chosen.GroupBy(row => row.Workload.Namespace).ToDictionary(own => own.Key, ForeignTo);
                CheckNodes(item, foreign.GetValueOrDefault(item.Namespace) ?? [], report);
            }
        }
    }

    private static void CheckNodes(SpecObject item, PlacementGroup[] foreign, Report report)
    {
        using var at = report.On(item).At("metadata.annotations", TargetType);
        foreach (var group in foreign)
        {
            report.If(
                true,
                ForeignTargets,
                "",
                $"It registers the spot nodes of '{group.Name}', where nothing of namespace '{item.Namespace}' runs."
            );
        }
    }

    // Every node of the cluster takes traffic, spot nodes of other environments included.
    private static PlacementGroup[] ForeignTo(IEnumerable<PlacementRow> own)
    {
        var rows = own.ToList();
        return
        [
            .. rows[0]
                .Matrix.Groups.Where(
                    (group, column) =>
                        group.Purchase == PurchaseOption.Spot
                        && rows.TrueForAll(row => row.Verdicts[column].Admits == false)
                ),
        ];
    }

    private static IEnumerable<SpecObject> RegisteringNodes(LoadBalancer? balancer) =>
        (balancer?.TargetGroups ?? [])
            .Where(static targets => targets is { TargetType: "instance", NodeSelector.Count: 0 })
            .Select(static targets => targets.Ingress)
            .Distinct();
}
