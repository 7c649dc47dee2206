using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Autoscaling;

/// <summary>A HorizontalPodAutoscaler in the first version of its API: CPU only.</summary>
internal sealed class AutoscalersV1 : RuleGroup<V1HorizontalPodAutoscaler>
{
    private const string Head =
        "apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata: { name: shop }\nspec:\n  maxReplicas: 5\n"
        + "  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: shop }\n";

    private static readonly RuleInfo UtilizationTooLow = KubernetesRule.Error(
        "EKS3862",
        "targetCPUUtilizationPercentage is below 1",
        "Write the percentage of the CPU requests to aim at.",
        Head + "  targetCPUUtilizationPercentage: 0\n",
        Head + "  targetCPUUtilizationPercentage: 70\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [UtilizationTooLow];

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

        if (spec.TargetCPUUtilizationPercentage < 1)
        {
            // The server looks at the same object in its newer form.
            report.Add(
                UtilizationTooLow,
                "metrics[0].resource.target.averageUtilization",
                $"The target is {spec.TargetCPUUtilizationPercentage} %."
            );
        }
    }
}
