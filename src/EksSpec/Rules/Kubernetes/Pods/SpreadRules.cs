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
            Check(constraint, pod, report);
            var (key, action) = (constraint.TopologyKey ?? "", constraint.WhenUnsatisfiable ?? "");
            var isRepeated = IsBehind(constraints, i, key, action);
            var isSame = isRepeated && constraints!.Skip(i + 1).Contains(constraint);
            var mend = isSame ? Mend.Remove.At("") : default;
            report.If(isRepeated, Repeated, "topologyKey", $"'{key}' with {action} stands twice.", mend);
        }
    }

    private static void Check(V1TopologySpreadConstraint constraint, PodContext pod, Report report)
    {
        var (action, domains) = (constraint.WhenUnsatisfiable ?? "", constraint.MinDomains);
        var isWrong = domains <= 0 || (domains is not null && action != "DoNotSchedule");
        report.If(constraint.MaxSkew <= 0, SkewPositive, "maxSkew", $"maxSkew is {constraint.MaxSkew}.");
        report.Required(constraint.TopologyKey, TopologyKeyMissing, "topologyKey");
        report.OneOf(action, Actions, ActionKnown, "whenUnsatisfiable");
        report.If(isWrong, MinDomains, "minDomains", $"minDomains is {domains}, whenUnsatisfiable '{action}'.");
        report.OneOf(constraint.NodeAffinityPolicy ?? "Honor", Policies, PolicyKnown, "nodeAffinityPolicy");
        report.OneOf(constraint.NodeTaintsPolicy ?? "Ignore", Policies, PolicyKnown, "nodeTaintsPolicy");

        var (keys, selector) = (constraint.MatchLabelKeys, constraint.LabelSelector);
        LabelKeys.Check(keys, "matchLabelKeys", selector, report);
        LabelKeys.CheckNew(keys, selector, "is named elsewhere too", pod, report);
        LabelSelectors.Check(selector, "labelSelector", report);
    }

    private static bool IsBehind(IList<V1TopologySpreadConstraint>? constraints, int index, string key, string action)
    {
        foreach (var (i, other) in constraints.Indexed())
        {
            if (i > index && (other.TopologyKey ?? "") == key && (other.WhenUnsatisfiable ?? "") == action)
            {
                return true;
            }
        }

        return false;
    }
}
