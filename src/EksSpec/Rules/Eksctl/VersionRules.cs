using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.GoText;

namespace EksSpec.Rules;

/// <summary>The Kubernetes version, judged by the list that EKS gives eksctl: <see cref="RuleOptions.KubernetesVersions"/>.</summary>
internal sealed partial class VersionRules : RuleGroup<ClusterConfig>
{
    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        var versions = report.Options.KubernetesVersions;
        if (
            subject.Metadata?.Version is not { Length: > 0 } version
            || version is "auto" or "latest"
            || EksVersions.Find(versions, version) is { IsOffered: true }
        )
        {
            return;
        }

        var oldest = EksVersions.Oldest(versions);
        if (oldest is not null && GoVersion.TryParse(version, out var given) && IsOlder(given, oldest))
        {
            report.Add(NoLongerOffered, "metadata.version", $"EKS no longer offers Kubernetes {version}.");
        }
        else
        {
            report.Add(NotOffered, "metadata.version", $"EKS does not offer Kubernetes '{version}'.");
        }
    }

    private static bool IsOlder(GoVersion given, string oldest) =>
        GoVersion.TryParse(oldest, out var bound) && given.IsBelow(bound);
}
