namespace EksSpec.Rules;

/// <summary>References of Ingress and IngressClass to objects of any kind.</summary>
internal static partial class TypedReferences
{
    /// <summary>Looks at the reference the report stands at.</summary>
    public static void Check(string? group, string? kind, string? name, Report report)
    {
        if (group is not null && KubernetesNames.DnsSubdomainError(group) is { } groupError)
        {
            report.Add(Misspelled, "apiGroup", $"The API group '{group}' {groupError}.");
        }

        CheckSegment(kind, "kind", report);
        CheckSegment(name, "name", report);
    }

    private static void CheckSegment(string? text, string field, Report report)
    {
        if (string.IsNullOrEmpty(text))
        {
            report.Add(Incomplete, field, $"The reference has no {field}.");
        }
        else if (KubernetesNames.PathSegmentError(text) is { } error)
        {
            report.Add(Misspelled, field, $"The {field} '{text}' {error}.");
        }
    }
}
