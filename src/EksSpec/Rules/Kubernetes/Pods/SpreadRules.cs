namespace EksSpec.Rules;

/// <summary>How a pod is spread over zones and nodes.</summary>
internal static partial class SpreadRules
{
    private static readonly string[] Actions = ["DoNotSchedule", "ScheduleAnyway"];

    private static readonly string[] Policies = ["Honor", "Ignore"];

    /// <summary>Looks at the spread constraints of a pod.</summary>
    public static void Check(IList<V1TopologySpreadConstraint>? constraints, PodContext pod, Report report)
    {
        foreach (var (i, constraint) in constraints.Indexed())
        {
            using var at = report.At("topologySpreadConstraints", i);
            report.If(constraint.MaxSkew <= 0, SkewPositive, "maxSkew", $"maxSkew is {constraint.MaxSkew}.");

            var action = constraint.WhenUnsatisfiable ?? "";
            report.Required(constraint.TopologyKey, TopologyKeyMissing, "topologyKey");
            report.OneOf(action, Actions, ActionKnown, "whenUnsatisfiable");
            CheckRepeated(constraints, i, constraint, report);
            if (constraint.MinDomains is { } domains && (domains <= 0 || action != "DoNotSchedule"))
            {
                report.Add(MinDomains, "minDomains", $"minDomains is {domains}, whenUnsatisfiable '{action}'.");
            }

            CheckPolicy(constraint.NodeAffinityPolicy, "nodeAffinityPolicy", report);
            CheckPolicy(constraint.NodeTaintsPolicy, "nodeTaintsPolicy", report);
            CheckLabelKeys(constraint, pod, report);
            LabelSelectors.Check(constraint.LabelSelector, "labelSelector", report);
        }
    }

    private static void CheckRepeated(
        IList<V1TopologySpreadConstraint>? constraints,
        int index,
        V1TopologySpreadConstraint constraint,
        Report report
    )
    {
        foreach (var (i, other) in constraints.Indexed())
        {
            if (
                i > index
                && (other.TopologyKey ?? "") == (constraint.TopologyKey ?? "")
                && (other.WhenUnsatisfiable ?? "") == (constraint.WhenUnsatisfiable ?? "")
            )
            {
                report.Add(
                    Repeated,
                    "topologyKey",
                    $"'{constraint.TopologyKey}' with {constraint.WhenUnsatisfiable} stands twice."
                );
                return;
            }
        }
    }

    private static void CheckPolicy(string? policy, string field, Report report)
    {
        if (policy is not null)
        {
            report.OneOf(policy, Policies, PolicyKnown, field);
        }
    }

    private static void CheckLabelKeys(V1TopologySpreadConstraint constraint, PodContext pod, Report report)
    {
        var selector = constraint.LabelSelector;
        if (!AffinityRules.CheckKeys(constraint.MatchLabelKeys, selector is not null, "matchLabelKeys", report))
        {
            return;
        }

        if (selector is null)
        {
            return;
        }

        AffinityRules.CheckKeySpelling(constraint.MatchLabelKeys, "matchLabelKeys", report);
        foreach (var (i, key) in LabelKeys.InSelector(constraint.MatchLabelKeys, selector, pod))
        {
            AffinityRules.AddKeyTwice(key, "matchLabelKeys", i, report);
        }
    }
}
