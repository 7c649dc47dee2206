namespace EksSpec.Rules;

/// <summary>How fast an autoscaler scales.</summary>
internal static partial class ScalingBehaviors
{
    private const int MaxWindow = 3600;
    private const int MaxPeriod = 1800;

    /// <summary>Looks at the behavior of an autoscaler.</summary>
    public static void Check(V2HorizontalPodAutoscalerBehavior? behavior, Report report)
    {
        if (behavior is null)
        {
            return;
        }

        using var at = report.At("behavior");
        Check(behavior.ScaleUp, "scaleUp", report);
        Check(behavior.ScaleDown, "scaleDown", report);
    }

    private static void Check(V2HPAScalingRules? rules, string field, Report report)
    {
        if (rules is null)
        {
            return;
        }

        using var at = report.At(field);
        report.If(
            rules.StabilizationWindowSeconds is < 0 or > MaxWindow,
            Window,
            "stabilizationWindowSeconds",
            $"It is {rules.StabilizationWindowSeconds} seconds."
        );

        report.If(
            rules.SelectPolicy is not (null or "Max" or "Min" or "Disabled"),
            SelectPolicy,
            "selectPolicy",
            $"The policy is '{rules.SelectPolicy}'."
        );

        report.If(rules.Policies is { Count: 0 }, PoliciesNeeded, "policies", $"The list is empty.");

        foreach (var item in report.Each("policies", rules.Policies))
        {
            CheckPolicy(item, report);
        }

        report.If(
            Quantities.OfAny(rules.Tolerance) < 0,
            Tolerance,
            "tolerance",
            $"The tolerance is {rules.Tolerance}."
        );
    }

    private static void CheckPolicy(V2HPAScalingPolicy policy, Report report)
    {
        report.If(policy.Type is not ("Pods" or "Percent"), PolicyWrong, "type", $"The type is '{policy.Type}'.");

        report.If(policy.Value <= 0, PolicyWrong, "value", $"The value is {policy.Value}.");

        report.If(
            policy.PeriodSeconds is <= 0 or > MaxPeriod,
            PolicyWrong,
            "periodSeconds",
            $"The period is {policy.PeriodSeconds} seconds."
        );
    }
}
