namespace EksSpec.Rules;

/// <summary>References of Ingress and IngressClass to objects of any kind.</summary>
internal static partial class TypedReferences
{
    /// <summary>Looks at the reference the report stands at.</summary>
    public static void Check(string? group, string? kind, string? name, Report report)
    {
        report.Misspelled(KubernetesNames.DnsSubdomainError(group), Misspelled, "apiGroup", $"The API group '{group}'");
        CheckSegment(kind, "kind", report);
        CheckSegment(name, "name", report);
    }

    private static void CheckSegment(string? text, string field, Report report)
    {
        report.If(string.IsNullOrEmpty(text), Incomplete, field, $"The reference has no {field}.");
        report.Misspelled(KubernetesNames.PathSegmentError(text ?? ""), Misspelled, field, $"The {field} '{text}'");
    }
}
