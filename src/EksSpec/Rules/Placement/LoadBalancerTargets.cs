namespace EksSpec.Rules;

/// <summary>The nodes that a load balancer sends to.</summary>
internal sealed partial class LoadBalancerTargets : RuleGroup<SiteView>
{
    private const string TargetType = "alb.ingress.kubernetes.io/target-type";
    private const string NodeLabelsAnnotation = "alb.ingress.kubernetes.io/target-node-labels";

    public override void Check(SiteView site, Report report)
    {
        if (site.Rows.Count == 0)
        {
            return;
        }

        foreach (var (item, ingress) in site.Of<V1Ingress>())
        {
            if (!RegistersNodes(ingress))
            {
                continue;
            }

            var own = site.Chosen.Where(row => row.Workload.Namespace == item.Namespace).ToList();
            using var at = report.On(item).At("metadata.annotations", TargetType);
            for (var column = 0; own.Count > 0 && column < site.Placement?.Groups.Count; column++)
            {
                // Every node of the cluster takes traffic, spot nodes of other environments included.
                var group = site.Placement.Groups[column];
                report.If(
                    group.Purchase == PurchaseOption.Spot
                        && own.TrueForAll(row => row.Verdicts[column].Admits == false),
                    ForeignTargets,
                    "",
                    $"It registers the spot nodes of '{group.Name}', where nothing of namespace '{item.Namespace}' runs."
                );
            }
        }
    }

    private static bool RegistersNodes(V1Ingress ingress)
    {
        var annotations = ingress.Metadata?.Annotations ?? new Dictionary<string, string>();
        var alb =
            ingress.Spec?.IngressClassName == "alb"
            || annotations.Keys.Any(key => key.StartsWith("alb.ingress.kubernetes.io/", StringComparison.Ordinal));
        // Without the annotation the controller takes instances.
        return alb
            && !annotations.ContainsKey(NodeLabelsAnnotation)
            && (!annotations.TryGetValue(TargetType, out var type) || type == "instance");
    }
}
