namespace EksSpec.Rules;

/// <summary>PodTemplates: templates that stand by themselves.</summary>
internal sealed class PodTemplateRules : RuleGroup<V1PodTemplate>
{
    public override void Check(V1PodTemplate subject, Report report)
    {
        using var at = report.At("template");
        PodSpecs.CheckTemplate(subject.Template, report);
    }
}
