using EksSpec.Findings;
using EksSpec.Kubernetes;

namespace EksSpec.Rules.Kubernetes.Autoscaling;

/// <summary>The objects that an autoscaler scales or asks.</summary>
internal static class ScaleTargets
{
    private const string Head =
        "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: shop }\nspec:\n  maxReplicas: 5\n";

    private static readonly RuleInfo Incomplete = KubernetesRule.Error(
        "EKS3863",
        "A reference of a HorizontalPodAutoscaler has no kind or no name, or one that nothing has",
        "Write kind and name of the object.",
        Head + "  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment }\n",
        Head + "  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: shop }\n"
    );

    private static readonly RuleInfo Version = KubernetesRule.Error(
        "EKS3864",
        "The apiVersion of what a HorizontalPodAutoscaler scales is missing or wrong",
        "Write group and version, such as apps/v1.",
        Head + "  scaleTargetRef: { kind: Deployment, name: shop }\n",
        Head + "  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: shop }\n"
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules => [Incomplete, Version];

    /// <summary>Looks at the reference to what is scaled.</summary>
    public static void CheckScaled(string? apiVersion, string? kind, string? name, Report report)
    {
        Check(apiVersion, kind, name, report);
        if (GroupOf(apiVersion ?? "") is "" && kind != "ReplicationController")
        {
            report.Add(Version, "apiVersion", $"'{apiVersion}' has no API group.");
        }
    }

    /// <summary>Looks at a reference.</summary>
    public static void Check(string? apiVersion, string? kind, string? name, Report report)
    {
        CheckSegment(kind, "kind", report);
        CheckSegment(name, "name", report);
        if (GroupOf(apiVersion ?? "") is null)
        {
            report.Add(Version, "apiVersion", $"'{apiVersion}' is not group/version.");
        }
    }

    private static string? GroupOf(string apiVersion)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? ""
            : apiVersion.IndexOf('/', slash + 1) >= 0 ? null
            : apiVersion[..slash];
    }

    private static void CheckSegment(string? text, string field, Report report)
    {
        var error = string.IsNullOrEmpty(text) ? "is missing" : KubernetesNames.PathSegmentError(text);
        if (error is not null)
        {
            report.Add(Incomplete, field, $"The {field} '{text}' {error}.");
        }
    }
}
