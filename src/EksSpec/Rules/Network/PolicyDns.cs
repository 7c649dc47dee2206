namespace EksSpec.Rules;

/// <summary>Policies that limit what pods begin, and forget that pods look up names first.</summary>
internal sealed partial class PolicyDns : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        // The policies of other programs may allow what these don't.
        if (!site.Objects.AsSpan().Exists(LimitsEgress) || site.Objects.AsSpan().Exists(PolicyEnforcers.IsOwnPolicy))
        {
            return;
        }

        // In Auto Mode the nodes answer.
        if (site.Config?.IsAutoMode() == true && site.Config.Addon("coredns") is null)
        {
            return;
        }

        DnsAccess dns = new(site);
        HashSet<PodView> canLookUp = new(ReferenceEqualityComparer.Instance);
        foreach (var (item, policy) in site.Of<V1NetworkPolicy>())
        {
            if (policy.Spec is { } spec && spec.LimitsEgress() && dns.IsAllowed(spec, item.Namespace))
            {
                canLookUp.UnionWith(site.PodsOf(spec, item));
            }
        }

        foreach (var (item, policy) in site.Of<V1NetworkPolicy>())
        {
            // What allows nothing at all is meant so.
            if (
                policy.Spec is { Egress.Count: > 0 } spec
                && spec.LimitsEgress()
                && !dns.IsAllowed(spec, item.Namespace)
                && !item.IsPatched("spec.egress")
            )
            {
                CheckPods(item, spec, canLookUp, site, report);
            }
        }
    }

    private static bool LimitsEgress(SpecObject item) =>
        item.Value is V1NetworkPolicy { Spec: { Egress.Count: > 0 } spec } && spec.LimitsEgress();

    private static void CheckPods(
        SpecObject item,
        V1NetworkPolicySpec spec,
        HashSet<PodView> canLookUp,
        SiteView site,
        Report report
    )
    {
        foreach (var pod in site.PodsOf(spec, item))
        {
            // Pods on the network of their node are under no policy, and others may ask servers of their own.
            var asksCluster = pod.Spec.DnsPolicy is null or "" or "ClusterFirst" && pod.Spec.HostNetwork != true;
            if (asksCluster && !canLookUp.Contains(pod))
            {
                report
                    .On(item)
                    .Add(
                        NoDns,
                        "spec.egress",
                        $"The pods of {pod.Owner} can't look up names: {DnsAccess.WhyNot(spec)}.",
                        severity: site.WeightOf(NoDns, item.Namespace)
                    );
                return;
            }
        }
    }
}
