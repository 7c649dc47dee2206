namespace EksSpec.Rules;

/// <summary>Whether somebody may do something in a namespace.</summary>
internal sealed partial class LocalAccessReviews : RuleGroup<V1LocalSubjectAccessReview>
{
    public override void Check(V1LocalSubjectAccessReview subject, Report report)
    {
        var spec = subject.Spec ?? new();
        AccessReviews.CheckMetadata(subject.Metadata, report);
        using var at = report.At("spec");
        AccessReviews.CheckRequest(spec.ResourceAttributes, spec.NonResourceAttributes, report);
        AccessReviews.CheckUser(spec, report);
        var isPath = spec.NonResourceAttributes is not null;
        report.If(isPath, InNamespace, "nonResourceAttributes", $"Paths are in no namespace.", Mend.Remove);
        if (spec.ResourceAttributes is { } resource)
        {
            var (home, asked) = (subject.Metadata?.NamespaceProperty ?? "", resource.NamespaceProperty ?? "");
            home = home.Length > 0 ? home : "default";
            report.If(
                asked != home,
                InNamespace,
                "resourceAttributes.namespace",
                $"The review is in namespace '{home}', and asks for '{asked}'.",
                Mend.Text(home)
            );
        }
    }
}
