using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Autoscaling;

/// <summary>How fast an autoscaler scales.</summary>
internal static class ScalingBehaviors
{
    private const int MaxWindow = 3600;
    private const int MaxPeriod = 1800;
    private const string Head =
        "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: shop }\nspec:\n  maxReplicas: 5\n"
        + "  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: shop }\n  behavior:\n";

    private static readonly RuleInfo Window = KubernetesRule.Error(
        "EKS3872",
        "A stabilization window is not between 0 and 3600 seconds",
        "Write 0 to 3600, one hour at most.",
        Head + "    scaleDown: { stabilizationWindowSeconds: 3601 }\n",
        Head + "    scaleDown: { stabilizationWindowSeconds: 300 }\n"
    );

    private static readonly RuleInfo SelectPolicy = KubernetesRule.Error(
        "EKS3873",
        "The selectPolicy of a scaling behavior is not a known one",
        "Write Max, Min or Disabled.",
        Head + "    scaleDown: { selectPolicy: max }\n",
        Head + "    scaleDown: { selectPolicy: Max }\n"
    );

    private static readonly RuleInfo PoliciesNeeded = KubernetesRule.Error(
        "EKS3874",
        "The policies of a scaling behavior are an empty list",
        "Write at least one, or leave policies out for the defaults.",
        Head + "    scaleDown: { policies: [] }\n",
        Head + "    scaleDown: { policies: [{ type: Pods, value: 1, periodSeconds: 60 }] }\n"
    );

    private static readonly RuleInfo PolicyWrong = KubernetesRule.Error(
        "EKS3875",
        "A scaling policy has an unknown type, or a value or period out of range",
        "Write type Pods or Percent, a value above 0 and a period of 1 to 1800 seconds.",
        Head + "    scaleUp: { policies: [{ type: Pods, value: 1, periodSeconds: 1801 }] }\n",
        Head + "    scaleUp: { policies: [{ type: Pods, value: 1, periodSeconds: 60 }] }\n"
    );

    private static readonly RuleInfo Tolerance = KubernetesRule.Error(
        "EKS3876",
        "The tolerance of a scaling behavior is negative",
        "Write 0 or more; 0.1 is 10 %.",
        Head + "    scaleUp: { tolerance: \"-0.1\" }\n",
        Head + "    scaleUp: { tolerance: \"0.1\" }\n"
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules => [Window, SelectPolicy, PoliciesNeeded, PolicyWrong, Tolerance];

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
        if (rules.StabilizationWindowSeconds is < 0 or > MaxWindow)
        {
            report.Add(Window, "stabilizationWindowSeconds", $"It is {rules.StabilizationWindowSeconds} seconds.");
        }

        if (rules.SelectPolicy is not (null or "Max" or "Min" or "Disabled"))
        {
            report.Add(SelectPolicy, "selectPolicy", $"The policy is '{rules.SelectPolicy}'.");
        }

        if (rules.Policies is { Count: 0 })
        {
            report.Add(PoliciesNeeded, "policies", "The list is empty.");
        }

        for (var i = 0; i < rules.Policies?.Count; i++)
        {
            using var item = report.At("policies", i);
            CheckPolicy(rules.Policies[i] ?? new(), report);
        }

        if (Quantities.OfAny(rules.Tolerance) < 0)
        {
            report.Add(Tolerance, "tolerance", $"The tolerance is {rules.Tolerance}.");
        }
    }

    private static void CheckPolicy(V2HPAScalingPolicy policy, Report report)
    {
        if (policy.Type is not ("Pods" or "Percent"))
        {
            report.Add(PolicyWrong, "type", $"The type is '{policy.Type}'.");
        }

        if (policy.Value <= 0)
        {
            report.Add(PolicyWrong, "value", $"The value is {policy.Value}.");
        }

        if (policy.PeriodSeconds is <= 0 or > MaxPeriod)
        {
            report.Add(PolicyWrong, "periodSeconds", $"The period is {policy.PeriodSeconds} seconds.");
        }
    }
}
