namespace EksSpec.Rules;

/// <summary>What whoever asks may do in a namespace.</summary>
internal sealed partial class RulesReviews : RuleGroup<V1SelfSubjectRulesReview>
{
    public override void Check(V1SelfSubjectRulesReview subject, Report report)
    {
        using var at = report.At("spec");
        report.Required(subject.Spec?.NamespaceProperty, NamespaceNeeded, "namespace");
    }
}
