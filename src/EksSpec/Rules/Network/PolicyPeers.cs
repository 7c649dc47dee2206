namespace EksSpec.Rules;

/// <summary>Peers of policies that choose nobody.</summary>
internal sealed partial class PolicyPeers : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (site.Pods.Count == 0 || !site.Objects.AsSpan().Exists(static item => item.Value is V1NetworkPolicy))
        {
            return;
        }

        foreach (var (item, policy) in site.Of<V1NetworkPolicy>())
        {
            if (policy.Spec is not { } spec)
            {
                continue;
            }

            report.On(item, "spec");
            foreach (var rule in report.Each("ingress", spec.Ingress))
            {
                CheckPeers("from", rule.FromProperty, item, site, report);
            }

            foreach (var rule in report.Each("egress", spec.Egress))
            {
                CheckPeers("to", rule.To, item, site, report);
            }
        }
    }

    private static void CheckPeers(
        string field,
        IList<V1NetworkPolicyPeer>? peers,
        SpecObject item,
        SiteView site,
        Report report
    )
    {
        foreach (var peer in report.Each(field, peers))
        {
            // Other namespaces may hold pods of other sets.
            if (
                peer is { PodSelector: { } selector, NamespaceSelector: null }
                && !LabelMatching.IsEmpty(selector)
                && !site.MayChoose(selector, item.Namespace)
                && !site.Made.MayChoose(selector, item.Namespace)
            )
            {
                var isElsewhere = site.Pods.Any(pod =>
                    pod.Owner.Namespace != item.Namespace && LabelMatching.Matches(selector, pod.Labels) == true
                );
                var isNear = isElsewhere || IsSpokenOf(selector, item.Namespace, site);
                var hint = isElsewhere ? " Another namespace has some, which a namespaceSelector has to name." : "";
                report.Add(
                    ChoosesNobody,
                    "podSelector",
                    $"No pod in namespace '{item.Namespace}' has these labels.{hint}",
                    severity: isNear ? site.WeightOf(ChoosesNobody, item.Namespace) : Severity.Info
                );
            }
        }
    }

    // Pods of which the set knows neither key nor value of a label are made by a program, or come from elsewhere.
    private static bool IsSpokenOf(V1LabelSelector selector, string space, SiteView site)
    {
        var named = LabelMatching.Named(selector).ToList();
        return site.Pods.Any(pod =>
            pod.Owner.Namespace == space
            && pod.Labels?.Any(label => named.Exists(each => each.Key == label.Key || each.Value == label.Value))
                == true
        );
    }
}
