using EksSpec.LoadBalancing;

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

        foreach (var (group, _) in site.FrontDoor.Groups)
        {
            foreach (var item in RegisteringNodes(group.LoadBalancer))
            {
                CheckNodes(item, site, report);
            }
        }
    }

    private static void CheckNodes(SpecObject item, SiteView site, Report report)
    {
        var own = site.Chosen.Where(row => row.Workload.Namespace == item.Namespace).ToList();
        using var at = report.On(item).At("metadata.annotations", TargetType);
        for (var column = 0; own.Count > 0 && column < site.Placement?.Groups.Count; column++)
        {
            // Every node of the cluster takes traffic, spot nodes of other environments included.
            var group = site.Placement.Groups[column];
            report.If(
                group.Purchase == PurchaseOption.Spot && own.TrueForAll(row => row.Verdicts[column].Admits == false),
                ForeignTargets,
                "",
                $"It registers the spot nodes of '{group.Name}', where nothing of namespace '{item.Namespace}' runs."
            );
        }
    }

    private static IEnumerable<SpecObject> RegisteringNodes(LoadBalancer? balancer) =>
        (balancer?.TargetGroups ?? [])
            .Where(static targets => targets is { TargetType: "instance", NodeSelector.Count: 0 })
            .Select(static targets => targets.Ingress)
            .Distinct();
}
