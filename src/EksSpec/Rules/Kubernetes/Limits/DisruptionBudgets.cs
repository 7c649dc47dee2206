using System.Globalization;
using k8s.Models;

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

        if (spec.MinAvailable is not null && spec.MaxUnavailable is not null)
        {
            report.Add(OneBound, "spec", "Both minAvailable and maxUnavailable are set.");
        }

        using var at = report.At("spec");
        CheckBound(spec.MinAvailable, "minAvailable", report);
        CheckBound(spec.MaxUnavailable, "maxUnavailable", report);
        LabelSelectors.Check(spec.Selector, "selector", report);
        if (spec.UnhealthyPodEvictionPolicy is not (null or "AlwaysAllow" or "IfHealthyBudget"))
        {
            report.Add(
                EvictionKnown,
                "unhealthyPodEvictionPolicy",
                $"The policy is '{spec.UnhealthyPodEvictionPolicy}'."
            );
        }
    }

    private static void CheckBound(IntOrString? bound, string field, Report report)
    {
        if (bound is not null && BoundError(bound.Value ?? "") is { } error)
        {
            report.Add(BoundSpelled, field, $"The bound '{bound.Value}' {error}.");
        }
    }

    private static string? BoundError(string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number < 0 ? "is negative" : null;
        }

        if (text.Length < 2 || text[^1] != '%' || text.AsSpan(0, text.Length - 1).ContainsAnyExceptInRange('0', '9'))
        {
            return "is neither a number nor a percentage";
        }

        return text.AsSpan(0, text.Length - 1).TrimStart('0').Length switch
        {
            < 3 => null,
            3 when text.AsSpan(0, text.Length - 1).TrimStart('0') is "100" => null,
            _ => "is above 100%",
        };
    }
}
