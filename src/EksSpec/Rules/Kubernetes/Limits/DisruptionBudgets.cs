namespace EksSpec.Rules;

/// <summary>How many pods may be away at once.</summary>
internal sealed partial class DisruptionBudgets : RuleGroup<V1PodDisruptionBudget>
{
    private static readonly string[] EvictionPolicies = ["AlwaysAllow", "IfHealthyBudget"];

    public override void Check(V1PodDisruptionBudget subject, Report report)
    {
        if (subject.Spec is not { } spec)
        {
            return;
        }

        var hasBoth = spec.MinAvailable is not null && spec.MaxUnavailable is not null;
        report.If(hasBoth, OneBound, "spec", $"Both minAvailable and maxUnavailable are set.");

        using var at = report.At("spec");
        CheckBound(spec.MinAvailable, "minAvailable", report);
        CheckBound(spec.MaxUnavailable, "maxUnavailable", report);
        LabelSelectors.Check(spec.Selector, "selector", report);
        var policy = spec.UnhealthyPodEvictionPolicy ?? "IfHealthyBudget";
        report.OneOf(policy, EvictionPolicies, EvictionKnown, "unhealthyPodEvictionPolicy");
    }

    private static void CheckBound(IntOrString? bound, string field, Report report) =>
        report.Misspelled(IntOrPercent.Error(bound, upTo100: true), BoundSpelled, field, $"The bound '{bound?.Value}'");
}
