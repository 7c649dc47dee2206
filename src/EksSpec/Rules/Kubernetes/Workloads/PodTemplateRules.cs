using EksSpec.Findings;
using EksSpec.Rules.Kubernetes.Pods;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Workloads;

/// <summary>PodTemplates: templates that stand by themselves.</summary>
internal sealed class PodTemplateRules : RuleGroup<V1PodTemplate>
{
    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => PodSpecs.Rules;

    /// <inheritdoc/>
    public override void Check(V1PodTemplate subject, Report report)
    {
        using var at = report.At("template");
        PodSpecs.CheckTemplate(subject.Template, report);
    }
}
