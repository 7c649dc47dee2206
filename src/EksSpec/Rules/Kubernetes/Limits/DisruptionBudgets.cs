using System.Globalization;

namespace EksSpec.Rules;

/// <summary>How many pods may be away at once.</summary>
internal sealed partial class DisruptionBudgets : RuleGroup<V1PodDisruptionBudget>
{
    public override void Check(V1PodDisruptionBudget subject, Report report)
    {
        if (subject.Spec is not { } spec)
        {
            return;
        }

        report.If(
            spec.MinAvailable is not null && spec.MaxUnavailable is not null,
            OneBound,
            "spec",
            $"Both minAvailable and maxUnavailable are set."
        );

        using var at = report.At("spec");
        CheckBound(spec.MinAvailable, "minAvailable", report);
        CheckBound(spec.MaxUnavailable, "maxUnavailable", report);
        LabelSelectors.Check(spec.Selector, "selector", report);
        report.If(
            spec.UnhealthyPodEvictionPolicy is not (null or "AlwaysAllow" or "IfHealthyBudget"),
            EvictionKnown,
            "unhealthyPodEvictionPolicy",
            $"The policy is '{spec.UnhealthyPodEvictionPolicy}'."
        );
    }

    private static void CheckBound(IntOrString? bound, string field, Report report)
    {
        report.Misspelled(IntOrPercent.Error(bound, upTo100: true), BoundSpelled, field, $"The bound '{bound!.Value}'");
    }
}
