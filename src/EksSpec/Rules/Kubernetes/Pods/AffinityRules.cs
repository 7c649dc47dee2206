namespace EksSpec.Rules;

/// <summary>Which nodes, and which pods beside it, a pod wants or avoids.</summary>
internal static partial class AffinityRules
{
    /// <summary>Looks at the affinity of a pod.</summary>
    public static void Check(PodContext pod, Report report)
    {
        if (pod.Spec.Affinity is not { } affinity)
        {
            return;
        }

        using var at = report.At("affinity");
        if (affinity.NodeAffinity is { } nodes)
        {
            using var inner = report.At("nodeAffinity");
            NodeSelectors.Check(
                nodes.RequiredDuringSchedulingIgnoredDuringExecution,
                "requiredDuringSchedulingIgnoredDuringExecution",
                report
            );
            CheckPreferredNodes(nodes.PreferredDuringSchedulingIgnoredDuringExecution, report);
        }

        if (affinity.PodAffinity is { } near)
        {
            using var inner = report.At("podAffinity");
            CheckPods(
                near.RequiredDuringSchedulingIgnoredDuringExecution,
                near.PreferredDuringSchedulingIgnoredDuringExecution,
                pod,
                report
            );
        }

        if (affinity.PodAntiAffinity is { } apart)
        {
            using var inner = report.At("podAntiAffinity");
            CheckPods(
                apart.RequiredDuringSchedulingIgnoredDuringExecution,
                apart.PreferredDuringSchedulingIgnoredDuringExecution,
                pod,
                report
            );
        }
    }

    /// <summary>Looks at the keys of labels that a selector takes over from the pod itself.</summary>
    /// <returns>Whether the keys can be compared with the selector.</returns>
    public static bool CheckKeys(IList<string>? keys, bool hasSelector, string field, Report report)
    {
        if (keys is null or { Count: 0 })
        {
            return false;
        }

        report.If(!hasSelector, LabelKeysWrong, field, $"{field} needs a labelSelector.");

        return true;
    }

    /// <summary>Looks at the spelling of the keys.</summary>
    public static void CheckKeySpelling(IList<string>? keys, string field, Report report)
    {
        foreach (var key in report.Each(field, keys))
        {
            report.QualifiedName(key, LabelKeysWrong, "");
        }
    }

    /// <summary>Reports a key that the selector has already.</summary>
    public static void AddKeyTwice(string key, string field, int index, Report report)
    {
        using var at = report.At(field, index);
        report.Add(LabelKeysWrong, "", $"The key '{key}' is named elsewhere too.");
    }

    private static void CheckPreferredNodes(IList<V1PreferredSchedulingTerm>? terms, Report report)
    {
        foreach (var term in report.Each("preferredDuringSchedulingIgnoredDuringExecution", terms))
        {
            report.Range(term.Weight, 1, 100, WeightInRange, "weight");
            if (term.Preference is { } preference)
            {
                using var inner = report.At("preference");
                NodeSelectors.CheckTerm(preference, required: false, report);
            }
        }
    }

    private static void CheckPods(
        IList<V1PodAffinityTerm>? required,
        IList<V1WeightedPodAffinityTerm>? preferred,
        PodContext pod,
        Report report
    )
    {
        foreach (var term in report.Each("requiredDuringSchedulingIgnoredDuringExecution", required))
        {
            CheckTerm(term, pod, report);
        }

        foreach (var weighted in report.Each("preferredDuringSchedulingIgnoredDuringExecution", preferred))
        {
            report.Range(weighted.Weight, 1, 100, WeightInRange, "weight");
            using var inner = report.At("podAffinityTerm");
            CheckTerm(weighted.PodAffinityTerm ?? new(), pod, report);
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
        CheckLabelKeys(term, pod, report);
    }

    private static void CheckLabelKeys(V1PodAffinityTerm term, PodContext pod, Report report)
    {
        var hasSelector = term.LabelSelector is not null;
        if (CheckKeys(term.MatchLabelKeys, hasSelector, "matchLabelKeys", report) && hasSelector)
        {
            CheckKeySpelling(term.MatchLabelKeys, "matchLabelKeys", report);
        }

        if (CheckKeys(term.MismatchLabelKeys, hasSelector, "mismatchLabelKeys", report) && hasSelector)
        {
            CheckKeySpelling(term.MismatchLabelKeys, "mismatchLabelKeys", report);
        }

        foreach (var (i, key) in term.MatchLabelKeys.Indexed())
        {
            if (term.MismatchLabelKeys?.Contains(key) == true)
            {
                AddKeyTwice(key, "matchLabelKeys", i, report);
            }
        }

        if (term.LabelSelector is { } selector)
        {
            CheckKeysAgainst(term, selector, pod, report);
        }
    }

    private static void CheckKeysAgainst(
        V1PodAffinityTerm term,
        V1LabelSelector selector,
        PodContext pod,
        Report report
    )
    {
        foreach (var (i, key) in LabelKeys.InSelector(term.MatchLabelKeys, selector, pod))
        {
            using var at = report.At("matchLabelKeys", i);
            report.Add(LabelKeysWrong, "", $"The key '{key}' is in the labelSelector already.");
        }
    }
}
