using EksSpec.Findings;
using EksSpec.Kubernetes;

namespace EksSpec.Rules.Kubernetes.Networking;

/// <summary>References of Ingress and IngressClass to objects of any kind.</summary>
internal static class TypedReferences
{
    private const string Head =
        "apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: { name: alb }\nspec:\n";

    private static readonly RuleInfo Incomplete = KubernetesRule.Error(
        "EKS3765",
        "A reference has no kind or no name",
        "Write both.",
        Head
            + "  controller: ingress.k8s.aws/alb\n  parameters: { apiGroup: elbv2.k8s.aws, kind: IngressClassParams }\n",
        Head
            + "  controller: ingress.k8s.aws/alb\n  parameters: { apiGroup: elbv2.k8s.aws, kind: IngressClassParams, name: alb }\n"
    );

    private static readonly RuleInfo Misspelled = KubernetesRule.Error(
        "EKS3766",
        "The group, kind or name of a reference can be that of no object",
        "Write the API group as a DNS name without version, kind and name without '/' and '%'.",
        Head
            + "  controller: ingress.k8s.aws/alb\n  parameters: { apiGroup: elbv2.k8s.aws/v1, kind: IngressClassParams, name: alb }\n",
        Head
            + "  controller: ingress.k8s.aws/alb\n  parameters: { apiGroup: elbv2.k8s.aws, kind: IngressClassParams, name: alb }\n"
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules => [Incomplete, Misspelled];

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
