namespace EksSpec.Rules;

/// <summary>What a HorizontalPodAutoscaler scales, and within which bounds.</summary>
internal sealed partial class Autoscalers : RuleGroup<V2HorizontalPodAutoscaler>
{
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
        report.If(
            min == 0 && !(metrics ?? []).Any(metric => metric?.Type is "Object" or "External"),
            MinTooLow,
            "metrics",
            $"Nothing but an Object or External metric could scale from zero."
        );
    }

    /// <summary>Looks at the bounds, in whichever version of the API they stand.</summary>
    internal static void CheckBounds(int min, int max, Report report)
    {
        report.If(min < 1, MinTooLow, "minReplicas", $"minReplicas is {min}.");

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
