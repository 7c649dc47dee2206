using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Workloads;

/// <summary>DaemonSets.</summary>
internal sealed class DaemonSetRules : RuleGroup<V1DaemonSet>
{
    private static readonly RuleInfo SelectorEmpty = KubernetesRule.Error(
        "EKS3522",
        "The selector of a DaemonSet is empty",
        "Write the labels that its pods have and no others do.",
        "apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: shop}\nspec:\n  selector: {}\n  template:\n"
            + "    metadata: {labels: {app: shop}}\n    spec: {containers: [{name: web, image: \"nginx:1.27\"}]}\n",
        WorkloadExamples.DaemonSet("")
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [.. ControllerRules.Rules, .. RolloutRules.Rules, SelectorEmpty];

    /// <inheritdoc/>
    public override void Check(V1DaemonSet subject, Report report)
    {
        using var at = report.At("spec");
        var spec = subject.Spec ?? new();
        LabelSelectors.Check(spec.Selector, "selector", report);
        if (spec.Selector is not null && LabelMatching.IsEmpty(spec.Selector))
        {
            report.Add(SelectorEmpty, "selector", "The selector is empty.");
        }

        // The server does not ask for a selector, but without one it finds no labels that fit.
        ControllerRules.CheckLabels(spec.Selector, spec.Template, report);
        ControllerRules.NotNegative(spec.MinReadySeconds, "minReadySeconds", report);
        ControllerRules.NotNegative(spec.RevisionHistoryLimit, "revisionHistoryLimit", report);
        RolloutRules.Check(spec.UpdateStrategy, report);
        ControllerRules.CheckTemplate(spec.Template, report);
    }
}
