namespace EksSpec.Rules;

/// <summary>Whose token it is.</summary>
internal sealed partial class TokenReviews : RuleGroup<V1TokenReview>
{
    public override void Check(V1TokenReview subject, Report report)
    {
        using var at = report.At("spec");
        report.Required(subject.Spec?.Token, TokenNeeded, "token");
    }
}
