namespace EksSpec.Rules;

/// <summary>What a HorizontalPodAutoscaler scales, and within which bounds.</summary>
internal sealed partial class Autoscalers : RuleGroup<V2HorizontalPodAutoscaler>
{
    public override void Check(V2HorizontalPodAutoscaler subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        CheckBounds(spec.MinReplicas, spec.MaxReplicas, spec.Metrics, report);
        var target = spec.ScaleTargetRef ?? new();
        ScaleTargets.CheckScaled(target.ApiVersion, target.Kind, target.Name, report);
        ScalingMetrics.Check(spec.Metrics, report);
        ScalingBehaviors.Check(spec.Behavior, report);
    }

    /// <summary>Looks at the bounds, in whichever version of the API they stand, and at what could scale from zero.</summary>
    internal static void CheckBounds(int? given, int max, IList<V2MetricSpec>? metrics, Report report)
    {
        var min = given ?? 1;
        var isStuck = min == 0 && metrics?.Any(metric => metric?.Type is "Object" or "External") != true;
        report.If(isStuck, MinTooLow, "metrics", $"Nothing but an Object or External metric could scale from zero.");
        report.If(min < 1, MinTooLow, "minReplicas", $"minReplicas is {min}.");
        report.If(max < 1, MaxTooLow, "maxReplicas", $"maxReplicas is {max}.");
        report.If(max >= 1 && max < min, MaxTooLow, "maxReplicas", $"maxReplicas is {max}, minReplicas is {min}.");
    }
}
