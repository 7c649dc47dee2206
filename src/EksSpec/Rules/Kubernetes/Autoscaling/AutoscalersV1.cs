namespace EksSpec.Rules;

/// <summary>A HorizontalPodAutoscaler in the first version of its API: CPU only.</summary>
internal sealed partial class AutoscalersV1 : RuleGroup<V1HorizontalPodAutoscaler>
{
    public override void Check(V1HorizontalPodAutoscaler subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        Autoscalers.CheckBounds(spec.MinReplicas ?? 1, spec.MaxReplicas, report);
        Autoscalers.CheckZero(spec.MinReplicas, metrics: null, report);
        var target = spec.ScaleTargetRef ?? new();
        using (report.At("scaleTargetRef"))
        {
            ScaleTargets.CheckScaled(target.ApiVersion, target.Kind, target.Name, report);
        }

        report.If(
            spec.TargetCPUUtilizationPercentage < 1,
            UtilizationTooLow,
            "targetCPUUtilizationPercentage",
            $"The target is {spec.TargetCPUUtilizationPercentage} %."
        );
    }
}
