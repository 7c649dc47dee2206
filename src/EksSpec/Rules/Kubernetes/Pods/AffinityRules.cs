namespace EksSpec.Rules;

/// <summary>Which nodes, and which pods beside it, a pod wants or avoids.</summary>
internal static partial class AffinityRules
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";

    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    /// <summary>Looks at the affinity of a pod.</summary>
    public static void Check(PodContext pod, Report report)
    {
        using var at = report.At("affinity");
        var affinity = pod.Spec.Affinity;
        if (affinity?.NodeAffinity is { } nodes)
        {
            using var inner = report.At("nodeAffinity");
            NodeSelectors.Check(nodes.RequiredDuringSchedulingIgnoredDuringExecution, Required, report);
            CheckPreferredNodes(nodes.PreferredDuringSchedulingIgnoredDuringExecution, report);
        }

        if (affinity?.PodAffinity is { } near)
        {
            using var inner = report.At("podAffinity");
            CheckRequired(near.RequiredDuringSchedulingIgnoredDuringExecution, pod, report);
            CheckPreferred(near.PreferredDuringSchedulingIgnoredDuringExecution, pod, report);
        }

        if (affinity?.PodAntiAffinity is { } apart)
        {
            using var inner = report.At("podAntiAffinity");
            CheckRequired(apart.RequiredDuringSchedulingIgnoredDuringExecution, pod, report);
            CheckPreferred(apart.PreferredDuringSchedulingIgnoredDuringExecution, pod, report);
        }
    }

    private static void CheckPreferredNodes(IList<V1PreferredSchedulingTerm>? terms, Report report)
    {
        foreach (var term in report.Each(Preferred, terms))
        {
            report.Range(term.Weight, 1, 100, WeightInRange, "weight");
            using var inner = report.At("preference");
            NodeSelectors.CheckTerm(term.Preference ?? new(), required: false, report);
        }
    }

    private static void CheckRequired(IList<V1PodAffinityTerm>? terms, PodContext pod, Report report)
    {
        foreach (var term in report.Each(Required, terms))
        {
            CheckTerm(term, pod, report);
        }
    }

    private static void CheckPreferred(IList<V1WeightedPodAffinityTerm>? terms, PodContext pod, Report report)
    {
        foreach (var term in report.Each(Preferred, terms))
        {
            report.Range(term.Weight, 1, 100, WeightInRange, "weight");
            using var inner = report.At("podAffinityTerm");
            CheckTerm(term.PodAffinityTerm ?? new(), pod, report);
        }
    }

    private static void CheckTerm(V1PodAffinityTerm term, PodContext pod, Report report)
    {
        LabelSelectors.Check(term.LabelSelector, "labelSelector", report);
        LabelSelectors.Check(term.NamespaceSelector, "namespaceSelector", report);
        foreach (var name in report.Each("namespaces", term.Namespaces))
        {
            report.Label(name, NamespaceSpelled, "");
        }

        report.QualifiedName(term.TopologyKey ?? "", TopologyKey, "topologyKey");
        LabelKeys.Check(term.MatchLabelKeys, "matchLabelKeys", term.LabelSelector, report);
        LabelKeys.Check(term.MismatchLabelKeys, "mismatchLabelKeys", term.LabelSelector, report);
        foreach (var key in report.Each("matchLabelKeys", term.MatchLabelKeys))
        {
            var isTwice = term.MismatchLabelKeys?.Contains(key) == true;
            report.If(isTwice, LabelKeysWrong, "", $"The key '{key}' is named elsewhere too.");
        }

        LabelKeys.CheckNew(term.MatchLabelKeys, term.LabelSelector, "is in the labelSelector already", pod, report);
    }
}
