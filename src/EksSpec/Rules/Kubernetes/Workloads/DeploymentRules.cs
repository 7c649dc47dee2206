namespace EksSpec.Rules;

/// <summary>Deployments.</summary>
internal sealed partial class DeploymentRules : RuleGroup<V1Deployment>
{
    private const int DefaultDeadline = 600;
    private const string Deadline = "progressDeadlineSeconds";

    public override void Check(V1Deployment subject, Report report)
    {
        OlderFields.CheckRollback(subject.Metadata?.Annotations, report);
        using var at = report.At("spec");
        var spec = subject.Spec ?? new();
        ControllerRules.NotNegative(spec.Replicas, "replicas", report);
        ControllerRules.NotNegative(spec.MinReadySeconds, "minReadySeconds", report);
        ControllerRules.NotNegative(spec.RevisionHistoryLimit, "revisionHistoryLimit", report);
        ControllerRules.NotNegative(spec.ProgressDeadlineSeconds, Deadline, report);
        var (deadline, ready) = (spec.ProgressDeadlineSeconds ?? DefaultDeadline, spec.MinReadySeconds ?? 0);
        report.If(deadline <= ready, DeadlineTooShort, Deadline, $"{Deadline} is {deadline}, minReadySeconds {ready}.");
        RolloutRules.Check(spec.Strategy, report);
        if (ControllerRules.CheckSelector(spec.Selector, spec.Template, report))
        {
            ControllerRules.CheckLabels(spec.Selector, spec.Template?.Metadata?.Labels, report);
            ControllerRules.CheckTemplate(spec.Template, report);
        }
    }
}
