using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Workloads;

/// <summary>ReplicationControllers: the ReplicaSets of old, with plain labels as selector.</summary>
internal sealed class ReplicationControllerRules : RuleGroup<V1ReplicationController>
{
    private static readonly RuleInfo TemplateMissing = KubernetesRule.Error(
        "EKS3521",
        "A ReplicationController has no template, or neither a selector nor labels of its pods",
        "Write the template with labels, or use a Deployment.",
        "apiVersion: v1\nkind: ReplicationController\nmetadata: {name: shop}\nspec: {selector: {app: shop}}\n",
        "apiVersion: v1\nkind: ReplicationController\nmetadata: {name: shop}\nspec:\n  selector: {app: shop}\n  template:\n"
            + "    metadata: {labels: {app: shop}}\n    spec: {containers: [{name: web, image: \"nginx:1.27\"}]}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [.. ControllerRules.Rules, TemplateMissing];

    /// <inheritdoc/>
    public override void Check(V1ReplicationController subject, Report report)
    {
        using var at = report.At("spec");
        var spec = subject.Spec ?? new();
        ControllerRules.NotNegative(spec.Replicas, "replicas", report);
        ControllerRules.NotNegative(spec.MinReadySeconds, "minReadySeconds", report);
        var labels = spec.Template?.Metadata?.Labels;
        // Without a selector, the server takes the labels of the pods.
        var selector = spec.Selector is { Count: > 0 } own ? own : labels;
        if (selector is null or { Count: 0 })
        {
            report.Add(TemplateMissing, "selector", "There is no selector.");
        }

        if (spec.Template is null)
        {
            report.Add(TemplateMissing, "template", "There is no template.");
            return;
        }

        foreach (var (key, value) in selector ?? new Dictionary<string, string>(0))
        {
            if (labels is null || !labels.TryGetValue(key, out var found) || (found ?? "") != (value ?? ""))
            {
                ControllerRules.AddLabelsDiffer("template.metadata.labels", report);
                break;
            }
        }

        ControllerRules.CheckTemplate(spec.Template, report);
    }
}
