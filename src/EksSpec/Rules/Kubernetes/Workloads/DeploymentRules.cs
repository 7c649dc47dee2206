namespace EksSpec.Rules;

/// <summary>Deployments.</summary>
internal sealed partial class DeploymentRules : RuleGroup<V1Deployment>
{
    private const int DefaultDeadline = 600;

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
        report.If(
            deadline <= (spec.MinReadySeconds ?? 0),
            DeadlineTooShort,
            "progressDeadlineSeconds",
            $"progressDeadlineSeconds is {deadline}, minReadySeconds {spec.MinReadySeconds ?? 0}."
        );

        RolloutRules.Check(spec.Strategy, report);
        if (ControllerRules.CheckSelector(spec.Selector, report))
        {
            ControllerRules.CheckLabels(spec.Selector, spec.Template, report);
            ControllerRules.CheckTemplate(spec.Template, report);
        }
    }
}
