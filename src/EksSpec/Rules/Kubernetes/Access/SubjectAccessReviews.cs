namespace EksSpec.Rules;

/// <summary>Whether somebody may do something.</summary>
internal sealed class SubjectAccessReviews : RuleGroup<V1SubjectAccessReview>
{
    public override void Check(V1SubjectAccessReview subject, Report report)
    {
        var spec = subject.Spec ?? new();
        AccessReviews.CheckMetadata(subject.Metadata, report);
        using var at = report.At("spec");
        AccessReviews.CheckRequest(spec.ResourceAttributes, spec.NonResourceAttributes, report);
        AccessReviews.CheckUser(spec, report);
    }
}
