namespace EksSpec.Isolation;

/// <summary>Writes the pods' side of an isolation, into a pod spec that the caller owns.</summary>
internal static class PodIsolation
{
    private const int PreferenceWeight = 100;

    public static void Apply(NodeIsolation isolation, V1PodSpec pod)
    {
        var requirements = isolation.NodeRequirements;
        if (requirements.Count > 0)
        {
            pod.Affinity ??= new();
            pod.Affinity.NodeAffinity ??= new();
            if (isolation.IsPreference)
            {
                Prefer(pod.Affinity.NodeAffinity, requirements);
            }
            else
            {
                Require(isolation, pod, requirements);
            }
        }

        Tolerate(isolation, pod);
        foreach (var spread in pod.TopologySpreadConstraints ?? [])
        {
            // By default nodes that the pods can't use count as domains, and DoNotSchedule then blocks.
            spread.NodeTaintsPolicy ??= "Honor";
        }
    }

    private static void Require(NodeIsolation isolation, V1PodSpec pod, ValueMap<ValueList<string>> requirements)
    {
        var affinity = pod.Affinity.NodeAffinity;
        affinity.RequiredDuringSchedulingIgnoredDuringExecution ??= new();
        var selector = affinity.RequiredDuringSchedulingIgnoredDuringExecution;
        if (selector.NodeSelectorTerms is not { Count: > 0 })
        {
            selector.NodeSelectorTerms = [new()];
            Add(selector.NodeSelectorTerms[0], requirements);
        }
        else
        {
            // Terms are alternatives, so the demand has to stand in each. An empty term matches no node: an expression in it
            // would open what was closed.
            foreach (var term in selector.NodeSelectorTerms.Where(term => !IsEmpty(term)))
            {
                Add(term, requirements);
            }
        }

        RefuseContradiction(isolation, pod, selector.NodeSelectorTerms);
    }

    private static void Prefer(V1NodeAffinity affinity, ValueMap<ValueList<string>> requirements)
    {
        var term = new V1NodeSelectorTerm();
        Add(term, requirements);
        var preferred = affinity.PreferredDuringSchedulingIgnoredDuringExecution ?? [];
        if (!preferred.Any(p => p.Weight == PreferenceWeight && SameExpressions(p.Preference, term)))
        {
            V1PreferredSchedulingTerm preference = new() { Weight = PreferenceWeight, Preference = term };
            affinity.PreferredDuringSchedulingIgnoredDuringExecution = [.. preferred, preference];
        }
    }

    private static void Tolerate(NodeIsolation isolation, V1PodSpec pod)
    {
        foreach (var taint in isolation.Taints)
        {
            var tolerations = pod.Tolerations ?? [];
            var there = tolerations.Any(t =>
                t.Key == taint.Key
                && t.OperatorProperty is "Equal" or null or ""
                && (t.Value ?? "") == (taint.Value ?? "")
                && t.Effect == taint.Effect
                && t.TolerationSeconds is null
            );
            if (!there)
            {
                V1Toleration toleration = new()
                {
                    Key = taint.Key,
                    OperatorProperty = "Equal",
                    Value = taint.Value,
                    Effect = taint.Effect,
                };
                pod.Tolerations = [.. tolerations, toleration];
            }
        }
    }

    private static void Add(V1NodeSelectorTerm term, ValueMap<ValueList<string>> requirements)
    {
        foreach (var (key, values) in requirements)
        {
            var expressions = term.MatchExpressions ?? [];
            if (!expressions.Any(e => IsSame(e, key, values)))
            {
                V1NodeSelectorRequirement demand = new()
                {
                    Key = key,
                    OperatorProperty = "In",
                    Values = [.. values],
                };
                term.MatchExpressions = [.. expressions, demand];
            }
        }
    }

    private static void RefuseContradiction(NodeIsolation isolation, V1PodSpec pod, IList<V1NodeSelectorTerm> terms)
    {
        string? first = null;
        foreach (var term in terms)
        {
            var reason = IsEmpty(term)
                ? "an empty term matches no node"
                : TermContradiction.Find(pod.NodeSelector, term);
            if (reason is null)
            {
                return;
            }

            first ??= reason;
        }

        throw new IsolationContradictionException($"With '{isolation.Name}' the pod fits no node: {first}.");
    }

    private static bool IsSame(V1NodeSelectorRequirement expression, string key, ValueList<string> values) =>
        expression.Key == key && expression.OperatorProperty == "In" && values.SequenceEqual(expression.Values ?? []);

    private static bool SameExpressions(V1NodeSelectorTerm? a, V1NodeSelectorTerm b) =>
        a?.MatchExpressions is { } expressions
        && a.MatchFields is not { Count: > 0 }
        && expressions.Count == b.MatchExpressions.Count
        && expressions.Zip(b.MatchExpressions).All(p => IsSame(p.First, p.Second.Key, [.. p.Second.Values]));

    private static bool IsEmpty(V1NodeSelectorTerm term) =>
        term.MatchExpressions is not { Count: > 0 } && term.MatchFields is not { Count: > 0 };
}
