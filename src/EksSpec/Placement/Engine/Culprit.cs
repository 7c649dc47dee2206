namespace EksSpec.Placement;

/// <summary>Names the one label or taint that let a pod through.</summary>
internal static class Culprit
{
    /// <summary>Why a pod that should stay elsewhere can leave for this group: what its affinity doesn't demand.</summary>
    public static string OfMissingAffinity(PlacementVerdict verdict, IReadOnlyList<PlacementGroup> home)
    {
        var missing =
            DemandsNothing(verdict) && Distinguishing(home, verdict.Group) is { } label
                ? $" Only {label} tells its own nodes apart, and it doesn't require that."
                : "";
        return $"{Sentence(Labels(verdict))} {Sentence(Taints(verdict))}{missing}";
    }

    /// <summary>Why a group doesn't keep a pod off: the taint it lacks, or the toleration that gets past it.</summary>
    public static string OfMissingTaint(PlacementVerdict verdict) =>
        $"{Sentence(Taints(verdict))} {Sentence(Labels(verdict))}";

    private static bool DemandsNothing(PlacementVerdict verdict) =>
        Array.Exists(verdict.Workload.Constraints.Terms, term => term.Length == 0);

    private static string Taints(PlacementVerdict verdict)
    {
        var group = verdict.Group;
        if (group.Profile is not null)
        {
            return "the profile's selectors match";
        }

        if (group.Excluding.Length > 0)
        {
            var ways = group.Excluding.Select(taint => PlacementReason.Toleration(verdict.Workload, taint));
            return string.Join("; ", ways);
        }

        return group.Taints.Count > 0
            ? $"{string.Join(", ", group.Taints.Select(Tolerating.Text))} keeps no pod off"
            : "the nodes have no taint that would keep it off";
    }

    private static string Labels(PlacementVerdict verdict)
    {
        var pod = verdict.Workload.Constraints;
        if (DemandsNothing(verdict))
        {
            var affinity = verdict.Workload.Pod.Affinity?.NodeAffinity;
            return affinity?.PreferredDuringSchedulingIgnoredDuringExecution is { Count: > 0 }
                ? "it only prefers labels and requires none, so nothing holds it elsewhere"
                : "it requires no label of its nodes, so nothing holds it elsewhere";
        }

        var term = Array.Find(pod.Terms, t => Scheduler.Term(t, verdict.Group).Some != Match.No) ?? [];
        var demands = term.Select(requirement => $"its {PlacementReason.Holds(requirement, verdict.Group)}");
        return string.Join("; ", demands);
    }

    // A label that all nodes of the home have and this group doesn't.
    private static string? Distinguishing(IReadOnlyList<PlacementGroup> home, PlacementGroup group)
    {
        static bool Has(PlacementGroup other, KeyValuePair<string, string> label) =>
            other.OwnLabels.TryGetValue(label.Key, out var value) && value == label.Value;

        var labels =
            home.Count == 0 ? [] : home[0].OwnLabels.Where(l => home.All(other => Has(other, l)) && !Has(group, l));
        return labels.Select(label => $"{label.Key}={label.Value}").FirstOrDefault();
    }

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
}
