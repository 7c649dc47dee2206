using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.GoText;

namespace EksSpec.Rules.Eksctl;

/// <summary>The Kubernetes version, judged by the list that EKS gives eksctl: <see cref="RuleOptions.KubernetesVersions"/>.</summary>
internal sealed class VersionRules : RuleGroup<ClusterConfig>
{
    private const string Head = "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\n";

    private static readonly RuleInfo NoLongerOffered = EksctlRule.Error(
        "EKS0056",
        "EKS no longer offers the Kubernetes version",
        "Choose a version that EKS offers, or leave metadata.version out.",
        Head + "metadata: {name: shop, region: eu-west-1, version: \"1.28\"}\n",
        Head + "metadata: {name: shop, region: eu-west-1, version: \"1.34\"}\n"
    );

    private static readonly RuleInfo NotOffered = EksctlRule.Error(
        "EKS0057",
        "EKS does not offer the Kubernetes version",
        "Write a minor version that EKS offers in quotes, without a patch and without a leading v.",
        Head + "metadata: {name: shop, region: eu-west-1, version: v1.34}\n",
        Head + "metadata: {name: shop, region: eu-west-1, version: \"1.34\"}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [NoLongerOffered, NotOffered];

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
