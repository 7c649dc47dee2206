namespace EksSpec.Rules;

/// <summary>Whether whoever asks may do something.</summary>
internal sealed class SelfAccessReviews : RuleGroup<V1SelfSubjectAccessReview>
{
    public override void Check(V1SelfSubjectAccessReview subject, Report report)
    {
        AccessReviews.CheckMetadata(subject.Metadata, report);
        using var at = report.At("spec");
        AccessReviews.CheckRequest(subject.Spec?.ResourceAttributes, subject.Spec?.NonResourceAttributes, report);
    }
}
