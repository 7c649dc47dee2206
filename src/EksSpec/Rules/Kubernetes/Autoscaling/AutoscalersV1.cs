namespace EksSpec.Rules;

/// <summary>A HorizontalPodAutoscaler in the first version of its API: CPU only.</summary>
internal sealed partial class AutoscalersV1 : RuleGroup<V1HorizontalPodAutoscaler>
{
    public override void Check(V1HorizontalPodAutoscaler subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        Autoscalers.CheckBounds(spec.MinReplicas, spec.MaxReplicas, metrics: null, report);
        var target = spec.ScaleTargetRef ?? new();
        ScaleTargets.CheckScaled(target.ApiVersion, target.Kind, target.Name, report);
        var (cpu, field) = (spec.TargetCPUUtilizationPercentage, "targetCPUUtilizationPercentage");
        report.If(cpu < 1, UtilizationTooLow, field, $"The target is {cpu} %.");
    }
}
