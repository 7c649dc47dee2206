using EksSpec.Findings;

namespace EksSpec.Rules.Kubernetes.Pods;

/// <summary>Paths inside volumes and nodes.</summary>
internal static class PathRules
{
    private static readonly RuleInfo Relative = KubernetesRule.Error(
        "EKS3200",
        "A path inside a volume is absolute",
        "Write the path without a '/' in front.",
        PodExamples.Volume("configMap:\n  name: settings\n  items: [{key: app.conf, path: /app.conf}]"),
        PodExamples.Volume("configMap:\n  name: settings\n  items: [{key: app.conf, path: app.conf}]")
    );

    private static readonly RuleInfo NoBacksteps = KubernetesRule.Error(
        "EKS3201",
        "A path steps back with '..'",
        "Write the path without '..'.",
        PodExamples.Volume("hostPath:\n  path: /var/../etc"),
        PodExamples.Volume("hostPath:\n  path: /etc")
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules => [Relative, NoBacksteps];

    /// <summary>Looks at a path inside a volume.</summary>
    public static void CheckDescending(string path, string field, Report report)
    {
        if (path.StartsWith('/'))
        {
            report.Add(Relative, field, $"The path '{path}' begins with '/'.");
        }

        CheckNoBacksteps(path, field, report);
    }

    /// <summary>Looks at a path inside a volume whose names in <c>..</c> the kubelet keeps for itself.</summary>
    public static void CheckNotReserved(string path, string field, Report report)
    {
        CheckDescending(path, field, report);
        if (path.StartsWith("..", StringComparison.Ordinal) && !StepsBack(path))
        {
            report.Add(NoBacksteps, field, $"The path '{path}' begins with '..'.");
        }
    }

    /// <summary>Looks at a path that may be absolute.</summary>
    public static void CheckNoBacksteps(string path, string field, Report report)
    {
        if (StepsBack(path))
        {
            report.Add(NoBacksteps, field, $"The path '{path}' holds '..'.");
        }
    }

    /// <summary>Whether a part of the path is <c>..</c>.</summary>
    public static bool StepsBack(string path)
    {
        foreach (var part in path.AsSpan().Split('/'))
        {
            if (path.AsSpan()[part] is "..")
            {
                return true;
            }
        }

        return false;
    }
}
