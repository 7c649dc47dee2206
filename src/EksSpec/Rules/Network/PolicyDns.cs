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
        HashSet<string> spaces = new(StringComparer.Ordinal);
        foreach (var (item, policy) in site.Of<V1NetworkPolicy>())
        {
            if (policy.Spec is { } spec && spec.LimitsEgress() && dns.IsAllowed(spec, item.Namespace))
            {
                canLookUp.UnionWith(site.PodsOf(spec, item));
                spaces.Add(item.Namespace);
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
                CheckPods(item, spec, canLookUp, spaces, dns, site, report);
            }
        }
    }

    private static bool LimitsEgress(SpecObject item) =>
        item.Value is V1NetworkPolicy { Spec: { Egress.Count: > 0 } spec } && spec.LimitsEgress();

    private static void CheckPods(
        SpecObject item,
        V1NetworkPolicySpec spec,
        HashSet<PodView> canLookUp,
        HashSet<string> spaces,
        DnsAccess dns,
        SiteView site,
        Report report
    )
    {
        var any = false;
        PodView? silenced = null;
        foreach (var pod in site.PodsOf(spec, item))
        {
            any = true;
            // Pods on the network of their node are under no policy, and others may ask servers of their own.
            var asksCluster = pod.Spec.DnsPolicy is null or "" or "ClusterFirst" && pod.Spec.HostNetwork != true;
            if (asksCluster && !canLookUp.Contains(pod))
            {
                silenced = pod;
                break;
            }
        }

        if (silenced is null && (any || spaces.Contains(item.Namespace)))
        {
            return;
        }

        var who = silenced is null ? "The pods it chooses" : $"The pods of {silenced.Owner}";
        report
            .On(item)
            .Add(
                NoDns,
                "spec.egress",
                $"{who} can't look up names: {dns.WhyNot(spec)}.",
                // Who isn't seen may be under policies that aren't either.
                severity: silenced is null ? Severity.Info : site.WeightOf(NoDns, item.Namespace)
            );
    }
}
