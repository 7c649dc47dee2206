using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Workloads;

/// <summary>Deployments.</summary>
internal sealed class DeploymentRules : RuleGroup<V1Deployment>
{
    private const int DefaultDeadline = 600;

    private static readonly RuleInfo DeadlineTooShort = KubernetesRule.Error(
        "EKS3520",
        "A Deployment must be done before its pods can count as available",
        "Make progressDeadlineSeconds greater than minReadySeconds.",
        WorkloadExamples.Deployment("minReadySeconds: 700"),
        WorkloadExamples.Deployment("minReadySeconds: 10")
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [.. ControllerRules.Rules, .. RolloutRules.Rules, DeadlineTooShort];

    /// <inheritdoc/>
    public override void Check(V1Deployment subject, Report report)
    {
        using var at = report.At("spec");
        var spec = subject.Spec ?? new();
        ControllerRules.NotNegative(spec.Replicas, "replicas", report);
        ControllerRules.NotNegative(spec.MinReadySeconds, "minReadySeconds", report);
        ControllerRules.NotNegative(spec.RevisionHistoryLimit, "revisionHistoryLimit", report);
        ControllerRules.NotNegative(spec.ProgressDeadlineSeconds, "progressDeadlineSeconds", report);
        var deadline = spec.ProgressDeadlineSeconds ?? DefaultDeadline;
        if (deadline <= (spec.MinReadySeconds ?? 0))
        {
            report.Add(
                DeadlineTooShort,
                "progressDeadlineSeconds",
                $"progressDeadlineSeconds is {deadline}, minReadySeconds {spec.MinReadySeconds ?? 0}."
            );
        }

        RolloutRules.Check(spec.Strategy, report);
        if (ControllerRules.CheckSelector(spec.Selector, report))
        {
            ControllerRules.CheckLabels(spec.Selector, spec.Template, report);
            ControllerRules.CheckTemplate(spec.Template, report);
        }
    }
}
