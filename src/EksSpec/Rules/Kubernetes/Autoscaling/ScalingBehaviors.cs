namespace EksSpec.Rules;

/// <summary>How fast an autoscaler scales.</summary>
internal static partial class ScalingBehaviors
{
    private const int MaxWindow = 3600;
    private const int MaxPeriod = 1800;
    private static readonly string[] SelectPolicies = ["Disabled", "Max", "Min"];
    private static readonly string[] PolicyTypes = ["Percent", "Pods"];

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
        var (window, select, tolerance) = (rules.StabilizationWindowSeconds, rules.SelectPolicy, rules.Tolerance);
        report.If(window is < 0 or > MaxWindow, Window, "stabilizationWindowSeconds", $"It is {window} seconds.");
        report.OneOf(select ?? "Max", SelectPolicies, SelectPolicy, "selectPolicy");
        report.If(rules.Policies is { Count: 0 }, PoliciesNeeded, "policies", $"The list is empty.");
        report.If(Quantities.OfAny(tolerance) < 0, Tolerance, "tolerance", $"The tolerance is {tolerance}.");
        foreach (var policy in report.Each("policies", rules.Policies))
        {
            var (type, period) = (policy.Type, policy.PeriodSeconds);
            report.OneOf(type ?? "", PolicyTypes, PolicyWrong, "type");
            report.If(policy.Value <= 0, PolicyWrong, "value", $"The value is {policy.Value}.");
            report.If(period is <= 0 or > MaxPeriod, PolicyWrong, "periodSeconds", $"The period is {period} seconds.");
        }
    }
}
