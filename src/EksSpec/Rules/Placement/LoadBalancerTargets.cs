using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>The nodes that a load balancer sends to.</summary>
internal sealed partial class LoadBalancerTargets : RuleGroup<SiteView>
{
    private const string TargetType = LoadBalancerAnnotations.Alb + "target-type";
    private const string NodeLabels = "target-node-labels";

    public override void Check(SiteView site, Report report)
    {
        if (site.Rows.Count == 0)
        {
            return;
        }

        Dictionary<string, PlacementGroup[]>? foreign = null;
        foreach (var (item, ingress) in site.Of<V1Ingress>())
        {
            if (!RegistersNodes(ingress, item.Namespace, site))
            {
                continue;
            }

            foreign ??= site.Chosen.GroupBy(row => row.Workload.Namespace).ToDictionary(own => own.Key, ForeignTo);
            using var at = report.On(item).At("metadata.annotations", TargetType);
            foreach (var group in foreign.GetValueOrDefault(item.Namespace) ?? [])
            {
                report.If(
                    true,
                    ForeignTargets,
                    "",
                    $"It registers the spot nodes of '{group.Name}', where nothing of namespace '{item.Namespace}' runs."
                );
            }
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

    private static bool RegistersNodes(V1Ingress ingress, string space, SiteView site) =>
        AlbIngress.Of(ingress, site) is { } alb
        && alb[NodeLabels] is null
        && BackendsOf(ingress.Spec)
            .Select(backend => site.Find("Service", space, backend.Name ?? "")?.Value as V1Service)
            .Any(service => alb.SendsToNodes(service) == true && !HasLabels(service));

    private static bool HasLabels(V1Service? service) =>
        service?.Metadata?.Annotations?.ContainsKey(LoadBalancerAnnotations.Alb + NodeLabels) == true;

    private static IEnumerable<V1IngressServiceBackend> BackendsOf(V1IngressSpec? spec) =>
        (spec?.Rules ?? [])
            .SelectMany(rule => rule?.Http?.Paths ?? [])
            .Select(path => path?.Backend)
            .Append(spec?.DefaultBackend)
            .Select(backend => backend?.Service)
            .OfType<V1IngressServiceBackend>();
}
