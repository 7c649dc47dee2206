namespace EksSpec.Rules;

/// <summary>Karpenter, as eksctl installs it.</summary>
internal sealed partial class KarpenterRules : RuleGroup<ClusterConfig>
{
    private static readonly GoVersion Oldest = GoVersion.Of(0, 20, 0);

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Karpenter is not { } karpenter)
        {
            return;
        }

        const string path = "karpenter.version";
        if (!karpenter.Version.IsSet())
        {
            report.Add(VersionMissing, path, "Karpenter has no version.");
        }
        else if (!GoVersion.TryParse(karpenter.Version, out var version))
        {
            report.Add(VersionSpelled, path, $"'{karpenter.Version}' is no version of Karpenter.");
        }
        else if (version.IsBelow(Oldest))
        {
            report.Add(
                VersionTooOld,
                path,
                $"eksctl doesn't install Karpenter {karpenter.Version}; 0.20.0 is the first."
            );
        }

        report.If(
            !subject.HasOidc(),
            WithoutOidc,
            "iam.withOIDC",
            $"Karpenter needs the OIDC provider of the cluster."
        );
    }
}
