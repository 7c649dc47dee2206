namespace EksSpec.Rules;

/// <summary>Which object an address belongs to.</summary>
internal sealed partial class IpAddresses : RuleGroup<V1IPAddress>
{
    public override void Check(V1IPAddress subject, Report report)
    {
        using var at = report.At("spec");
        if (subject.Spec?.ParentRef is not { } parent)
        {
            report.Add(ParentWrong, "parentRef", "Nothing says whose address it is.");
            return;
        }

        using var of = report.At("parentRef");
        report.Subdomain(parent.Group.NullIfEmpty(), ParentWrong, "group");
        report.Required(parent.Resource, ParentWrong, "resource");
        report.Required(parent.Name, ParentWrong, "name");
        CheckSegment(parent.Resource, "resource", report);
        CheckSegment(parent.Name, "name", report);
        CheckSegment(parent.NamespaceProperty, "namespace", report);
    }

    private static void CheckSegment(string? text, string field, Report report) =>
        report.Misspelled(KubernetesNames.PathSegmentError(text ?? ""), ParentWrong, field, $"{field} '{text}'");
}
