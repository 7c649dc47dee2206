namespace EksSpec.Rules;

/// <summary>Selectors that should choose pods of the set, and choose none.</summary>
internal sealed partial class Selectors : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (site.Pods.Count == 0)
        {
            return;
        }

        foreach (var (item, service) in site.Of<V1Service>())
        {
            if (service.Spec is { Selector: { Count: > 0 } labels, Type: not "ExternalName" })
            {
                CheckChosen(new() { MatchLabels = labels }, "spec.selector", item, site, report);
            }
        }

        foreach (var (item, budget) in site.Of<V1PodDisruptionBudget>())
        {
            CheckChosen(budget.Spec?.Selector, "spec.selector", item, site, report);
        }

        foreach (var (item, policy) in site.Of<V1NetworkPolicy>())
        {
            CheckChosen(policy.Spec?.PodSelector, "spec.podSelector", item, site, report);
        }

        foreach (var pod in site.Pods)
        {
            report.On(pod.Owner, pod.Path);
            CheckSpread(pod, report);
            CheckAntiAffinity(pod, site, report);
        }
    }

    private static void CheckChosen(
        V1LabelSelector? selector,
        string path,
        SpecObject item,
        SiteView site,
        Report report
    )
    {
        if (IsAnswered(selector, item.Namespace, site))
        {
            return;
        }

        var message = $"No pod in namespace '{item.Namespace}' has the labels that the {item.Ref.Kind} asks for.";
        report.On(item).Add(ChoosesNothing, path, message, severity: site.WeightOf(ChoosesNothing, item.Namespace));
    }

    // Pods that operators make stand in no file.
    private static bool IsAnswered(V1LabelSelector? selector, string space, SiteView site) =>
        LabelMatching.IsEmpty(selector) || site.MayChoose(selector!, space) || site.Made.MayChoose(selector!, space);

    private static void CheckSpread(PodView pod, Report report)
    {
        foreach (var spread in report.Each("topologySpreadConstraints", pod.Spec.TopologySpreadConstraints))
        {
            var isOther = spread.LabelSelector is { } selector && LabelMatching.Matches(selector, pod.Labels) == false;
            report.If(isOther, NotItself, "labelSelector", $"The pods of this object are not counted.");
        }
    }

    private static void CheckAntiAffinity(PodView pod, SiteView site, Report report)
    {
        if (pod.Spec.Affinity?.PodAntiAffinity is not { } anti)
        {
            return;
        }

        using var affinity = report.At("affinity");
        using var antiAffinity = report.At("podAntiAffinity");
        foreach (
            var term in report.Each(
                "requiredDuringSchedulingIgnoredDuringExecution",
                anti.RequiredDuringSchedulingIgnoredDuringExecution
            )
        )
        {
            CheckTerm(term, pod, site, report);
        }

        foreach (
            var preferred in report.Each(
                "preferredDuringSchedulingIgnoredDuringExecution",
                anti.PreferredDuringSchedulingIgnoredDuringExecution
            )
        )
        {
            using var term = report.At("podAffinityTerm");
            CheckTerm(preferred.PodAffinityTerm, pod, site, report);
        }
    }

    private static void CheckTerm(V1PodAffinityTerm? term, PodView pod, SiteView site, Report report)
    {
        // Terms on other namespaces may be about pods of other sets.
        var space = pod.Owner.Namespace;
        if (
            term is { LabelSelector: { } selector, NamespaceSelector: null, Namespaces: null or { Count: 0 } }
            && !IsAnswered(selector, space, site)
        )
        {
            var message = $"No pod in namespace '{space}' has these labels.";
            report.Add(AwayFromNothing, "labelSelector", message, severity: site.WeightOf(AwayFromNothing, space));
        }
    }
}
