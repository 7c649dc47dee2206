using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.GoText;

namespace EksSpec.Rules.Eksctl;

/// <summary>Karpenter, as eksctl installs it.</summary>
internal sealed class KarpenterRules : RuleGroup<ClusterConfig>
{
    private const string Oidc = "iam: {withOIDC: true}\n";

    private static readonly RuleInfo VersionMissing = EksctlRule.Error(
        "EKS0182",
        "Karpenter without a version",
        "Set karpenter.version in quotes.",
        Oidc + "karpenter: {createServiceAccount: true}\n",
        Oidc + "karpenter: {version: \"1.6.0\"}\n"
    );

    private static readonly RuleInfo VersionSpelled = EksctlRule.Error(
        "EKS0183",
        "The version of Karpenter is no version",
        "Write a version such as 1.6.0.",
        Oidc + "karpenter: {version: latest!}\n",
        Oidc + "karpenter: {version: \"1.6.0\"}\n"
    );

    private static readonly RuleInfo VersionTooOld = EksctlRule.Error(
        "EKS0184",
        "The version of Karpenter is below 0.20.0",
        "Choose Karpenter 0.20.0 or newer.",
        Oidc + "karpenter: {version: \"0.19.3\"}\n",
        Oidc + "karpenter: {version: \"0.20.0\"}\n"
    );

    private static readonly RuleInfo WithoutOidc = EksctlRule.Error(
        "EKS0185",
        "Karpenter in a cluster without an OIDC provider",
        "Set iam.withOIDC: true.",
        "karpenter: {version: \"1.6.0\"}\n",
        Oidc + "karpenter: {version: \"1.6.0\"}\n"
    );

    private static readonly GoVersion Oldest = GoVersion.Of(0, 20, 0);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [VersionMissing, VersionSpelled, VersionTooOld, WithoutOidc];

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

        if (!subject.HasOidc())
        {
            report.Add(WithoutOidc, "iam.withOIDC", "Karpenter needs the OIDC provider of the cluster.");
        }
    }
}
