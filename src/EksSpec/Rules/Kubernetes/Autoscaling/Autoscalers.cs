using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Autoscaling;

/// <summary>What a HorizontalPodAutoscaler scales, and within which bounds.</summary>
internal sealed class Autoscalers : RuleGroup<V2HorizontalPodAutoscaler>
{
    private const string Head =
        "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: shop }\nspec:\n";
    private const string Target = "  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: shop }\n";

    private static readonly RuleInfo MinTooLow = KubernetesRule.Error(
        "EKS3860",
        "minReplicas of a HorizontalPodAutoscaler is below 1",
        "Write 1 or more; scaling to zero needs KEDA or the alpha feature HPAScaleToZero.",
        Head + Target + "  minReplicas: 0\n  maxReplicas: 5\n",
        Head + Target + "  minReplicas: 1\n  maxReplicas: 5\n"
    );

    private static readonly RuleInfo MaxTooLow = KubernetesRule.Error(
        "EKS3861",
        "maxReplicas of a HorizontalPodAutoscaler is missing or below minReplicas",
        "Write at least 1 and at least minReplicas.",
        Head + Target + "  minReplicas: 3\n  maxReplicas: 2\n",
        Head + Target + "  minReplicas: 2\n  maxReplicas: 3\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [MinTooLow, MaxTooLow, .. ScaleTargets.Rules, .. ScalingMetrics.Rules, .. ScalingBehaviors.Rules];

    public override void Check(V2HorizontalPodAutoscaler subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        CheckBounds(spec.MinReplicas ?? 1, spec.MaxReplicas, report);
        CheckZero(spec.MinReplicas, spec.Metrics, report);
        var target = spec.ScaleTargetRef ?? new();
        using (report.At("scaleTargetRef"))
        {
            ScaleTargets.CheckScaled(target.ApiVersion, target.Kind, target.Name, report);
        }

        ScalingMetrics.Check(spec.Metrics, report);
        ScalingBehaviors.Check(spec.Behavior, report);
    }

    /// <summary>Looks at what could scale from zero.</summary>
    internal static void CheckZero(int? min, IList<V2MetricSpec>? metrics, Report report)
    {
        if (min == 0 && !(metrics ?? []).Any(metric => metric?.Type is "Object" or "External"))
        {
            report.Add(MinTooLow, "metrics", "Nothing but an Object or External metric could scale from zero.");
        }
    }

    /// <summary>Looks at the bounds, in whichever version of the API they stand.</summary>
    internal static void CheckBounds(int min, int max, Report report)
    {
        if (min < 1)
        {
            report.Add(MinTooLow, "minReplicas", $"minReplicas is {min}.");
        }

        if (max < 1)
        {
            report.Add(MaxTooLow, "maxReplicas", $"maxReplicas is {max}.");
        }
        else if (max < min)
        {
            report.Add(MaxTooLow, "maxReplicas", $"maxReplicas is {max}, minReplicas is {min}.");
        }
    }
}
