using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>Selectors that should choose pods of the set, and choose none.</summary>
internal sealed partial class Selectors : SetRules
{
    public override void Check(ManifestSet set, SetReport report)
    {
        if (set.Pods.Count == 0)
        {
            return;
        }

        foreach (var (manifest, service) in set.Of<V1Service>())
        {
            if (service.Spec is { Selector: { Count: > 0 } labels, Type: not "ExternalName" })
            {
                CheckChosen(new() { MatchLabels = labels }, "spec.selector", manifest, set, report);
            }
        }

        foreach (var (manifest, budget) in set.Of<V1PodDisruptionBudget>())
        {
            CheckChosen(budget.Spec?.Selector, "spec.selector", manifest, set, report);
        }

        foreach (var (manifest, policy) in set.Of<V1NetworkPolicy>())
        {
            CheckChosen(policy.Spec?.PodSelector, "spec.podSelector", manifest, set, report);
        }

        foreach (var pod in set.Pods)
        {
            CheckSpread(pod, report);
            CheckAntiAffinity(pod, set, report);
        }
    }

    private static void CheckChosen(
        V1LabelSelector? selector,
        SpecPath path,
        Manifest manifest,
        ManifestSet set,
        SetReport report
    )
    {
        if (!LabelMatching.IsEmpty(selector) && !set.Select(selector!, manifest.Namespace).Any())
        {
            report.Add(
                ChoosesNothing,
                manifest,
                path,
                $"No pod in namespace '{manifest.Namespace}' has the labels that the {manifest.Kind} asks for."
            );
        }
    }

    private static void CheckSpread(PodSource pod, SetReport report)
    {
        for (var i = 0; i < pod.Spec.TopologySpreadConstraints?.Count; i++)
        {
            if (
                pod.Spec.TopologySpreadConstraints[i]?.LabelSelector is { } selector
                && LabelMatching.Matches(selector, pod.Labels) == false
            )
            {
                var path = pod.Path.Then($"topologySpreadConstraints[{i}].labelSelector");
                report.Add(NotItself, pod.Owner, path, "The pods of this object are not counted.");
            }
        }
    }

    private static void CheckAntiAffinity(PodSource pod, ManifestSet set, SetReport report)
    {
        var anti = pod.Spec.Affinity?.PodAntiAffinity;
        var required = anti?.RequiredDuringSchedulingIgnoredDuringExecution;
        for (var i = 0; i < required?.Count; i++)
        {
            CheckTerm(required[i], $"requiredDuringSchedulingIgnoredDuringExecution[{i}]", pod, set, report);
        }

        var preferred = anti?.PreferredDuringSchedulingIgnoredDuringExecution;
        for (var i = 0; i < preferred?.Count; i++)
        {
            var path = $"preferredDuringSchedulingIgnoredDuringExecution[{i}].podAffinityTerm";
            CheckTerm(preferred[i]?.PodAffinityTerm, path, pod, set, report);
        }
    }

    private static void CheckTerm(
        V1PodAffinityTerm? term,
        SpecPath path,
        PodSource pod,
        ManifestSet set,
        SetReport report
    )
    {
        // Terms on other namespaces may be about pods of other sets.
        if (
            term is { LabelSelector: { } selector, NamespaceSelector: null, Namespaces: null or { Count: 0 } }
            && !LabelMatching.IsEmpty(selector)
            && !set.Select(selector, pod.Owner.Namespace).Any()
        )
        {
            report.Add(
                AwayFromNothing,
                pod.Owner,
                pod.Path.Then($"affinity.podAntiAffinity.{path}.labelSelector"),
                $"No pod in namespace '{pod.Owner.Namespace}' has these labels."
            );
        }
    }
}
