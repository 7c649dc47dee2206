using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

/// <summary>What is found about the admission of objects in YAML.</summary>
internal static class Admitted
{
    private static readonly List<RuleInfo[]> Books =
    [
        [PodSecurityAdmission.PodRefused, PodSecurityAdmission.PodsRefused, PodSecurityAdmission.WarnedOf],
        [FilledPods.PodContradicts, FilledPods.PodsContradict],
        [
            LimitAdmission.PodOutside,
            LimitAdmission.PodsOutside,
            LimitAdmission.ClaimRefused,
            LimitAdmission.ClaimsRefused,
        ],
        [QuotaAdmission.PodUnsaid, QuotaAdmission.PodsUnsaid, QuotaAdmission.ObjectExceeds, QuotaAdmission.PodsExceed],
        [QuotaAdmission.Crowded, QuotaAdmission.RolloutStuck],
    ];

    public static IReadOnlyList<Finding> Of(string yaml, RuleOptions? options = null) =>
        [
            .. SpecRules
                .Check(Landscape.Of(SpecReader.Read(yaml)), options ?? new())
                .Findings.Where(finding => Books.Exists(book => book.Contains(finding.Rule))),
        ];

    /// <summary>A workload in namespace shop.</summary>
    public static string Workload(string kind, string pod, int replicas = 1, string name = "web", string more = "") =>
        $$"""
            ---
            apiVersion: apps/v1
            kind: {{kind}}
            metadata: { name: {{name}}, namespace: shop }
            spec:
              replicas: {{replicas}}
              {{more}}
              selector: { matchLabels: { app: {{name}} } }
              template:
                metadata: { labels: { app: {{name}} } }
                spec: { {{pod}} }

            """;

    /// <summary>An object of namespace shop with a spec.</summary>
    public static string Object(string apiVersion, string kind, string spec, string name = "one") =>
        $$"""
            ---
            apiVersion: {{apiVersion}}
            kind: {{kind}}
            metadata: { name: {{name}}, namespace: shop }
            spec: { {{spec}} }

            """;
}
