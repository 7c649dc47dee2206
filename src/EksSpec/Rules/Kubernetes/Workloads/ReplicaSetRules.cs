namespace EksSpec.Rules;

/// <summary>ReplicaSets.</summary>
internal sealed class ReplicaSetRules : RuleGroup<V1ReplicaSet>
{
    public override void Check(V1ReplicaSet subject, Report report)
    {
        using var at = report.At("spec");
        var spec = subject.Spec ?? new();
        ControllerRules.NotNegative(spec.Replicas, "replicas", report);
        ControllerRules.NotNegative(spec.MinReadySeconds, "minReadySeconds", report);
        if (ControllerRules.CheckSelector(spec.Selector, spec.Template, report))
        {
            ControllerRules.CheckLabels(spec.Selector, spec.Template?.Metadata?.Labels, report);
            ControllerRules.CheckTemplate(spec.Template, report);
        }
    }
}
