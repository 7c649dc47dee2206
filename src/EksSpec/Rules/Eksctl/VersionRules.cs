namespace EksSpec.Rules;

/// <summary>The Kubernetes version, judged by the list that EKS gives eksctl: <see cref="RuleOptions.KubernetesVersions"/>.</summary>
internal sealed partial class VersionRules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        var options = report.Options;
        if (subject.Metadata?.Version is not { Length: > 0 } version || version is "auto" or "latest")
        {
            return;
        }

        var known = EksVersions.Find(options.KubernetesVersions, version);
        if (known?.IsOfferedOn(options.AsOf) == true)
        {
            return;
        }

        var oldest = EksVersions.Oldest(options.KubernetesVersions, options.AsOf);
        var wasOffered =
            known?.HasEnded(options.AsOf) == true
            || (oldest is not null && GoVersion.TryParse(version, out var given) && IsOlder(given, oldest));
        report.If(wasOffered, NoLongerOffered, "metadata.version", $"EKS no longer offers Kubernetes {version}.");
        report.If(
            !wasOffered,
            NotOffered,
            "metadata.version",
            $"EKS does not offer Kubernetes '{version}'.",
            Mend.Text(Minor(version, options))
        );
    }

    // With a leading v, or a patch, which are AWS' business.
    private static string? Minor(string version, RuleOptions options)
    {
        var parts = version.TrimStart('v').Split('.');
        var minor = parts.Length is 2 or 3 ? $"{parts[0]}.{parts[1]}" : "";
        return EksVersions.Find(options.KubernetesVersions, minor)?.IsOfferedOn(options.AsOf) == true ? minor : null;
    }

    private static bool IsOlder(GoVersion given, string oldest) =>
        GoVersion.TryParse(oldest, out var bound) && given.IsBelow(bound);
}
