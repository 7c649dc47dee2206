namespace EksSpec.Rules;

/// <summary>The objects that an autoscaler scales or asks.</summary>
internal static partial class ScaleTargets
{
    /// <summary>Looks at the reference to what is scaled.</summary>
    public static void CheckScaled(string? apiVersion, string? kind, string? name, Report report)
    {
        Check("scaleTargetRef", apiVersion, kind, name, report);
        var isGroupless = GroupOf(apiVersion ?? "") is "" && kind != "ReplicationController";
        var meant = kind is "Deployment" or "ReplicaSet" or "StatefulSet" ? "apps/v1" : null;
        report.If(
            isGroupless,
            Version,
            "scaleTargetRef.apiVersion",
            $"'{apiVersion}' has no API group.",
            Mend.Text(meant)
        );
    }

    /// <summary>Looks at a reference in a field.</summary>
    public static void Check(string field, string? apiVersion, string? kind, string? name, Report report)
    {
        using var at = report.At(field);
        CheckSegment(kind, "kind", report);
        CheckSegment(name, "name", report);
        report.If(GroupOf(apiVersion ?? "") is null, Version, "apiVersion", $"'{apiVersion}' is not group/version.");
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
        report.Misspelled(error, Incomplete, field, $"The {field} '{text}'");
    }
}
