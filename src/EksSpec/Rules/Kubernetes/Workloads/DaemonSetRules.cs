namespace EksSpec.Rules;

/// <summary>DaemonSets.</summary>
internal sealed partial class DaemonSetRules : RuleGroup<V1DaemonSet>
{
    public override void Check(V1DaemonSet subject, Report report)
    {
        OlderFields.CheckGeneration(subject.Metadata?.Annotations, report);
        using var at = report.At("spec");
        var spec = subject.Spec ?? new();
        LabelSelectors.Check(spec.Selector, "selector", report);
        var isEmpty = spec.Selector is not null && LabelMatching.IsEmpty(spec.Selector);
        report.If(isEmpty, SelectorEmpty, "selector", $"The selector is empty.");

        // The server does not ask for a selector, but without one it finds no labels that fit.
        ControllerRules.CheckLabels(spec.Selector, spec.Template?.Metadata?.Labels, report);
        ControllerRules.NotNegative(spec.MinReadySeconds, "minReadySeconds", report);
        ControllerRules.NotNegative(spec.RevisionHistoryLimit, "revisionHistoryLimit", report);
        RolloutRules.Check(spec.UpdateStrategy, report);
        ControllerRules.CheckTemplate(spec.Template, report);
    }
}
