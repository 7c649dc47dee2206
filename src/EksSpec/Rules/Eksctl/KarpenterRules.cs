namespace EksSpec.Rules;

/// <summary>Karpenter, as eksctl installs it.</summary>
internal sealed partial class KarpenterRules : RuleGroup<ClusterConfig>
{
    private static readonly GoVersion Oldest = GoVersion.Of(0, 20, 0);

    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Karpenter is not { } karpenter)
        {
            return;
        }

        const string path = "karpenter.version";
        var text = karpenter.Version;
        if (!text.IsSet())
        {
            report.Add(VersionMissing, path, "Karpenter has no version.");
        }
        else if (!GoVersion.TryParse(text, out var version))
        {
            report.Add(VersionSpelled, path, $"'{text}' is no version of Karpenter.");
        }
        else if (version.IsBelow(Oldest))
        {
            report.Add(VersionTooOld, path, $"eksctl doesn't install Karpenter {text}; 0.20.0 is the first.");
        }

        var hasOidc = subject.HasOidc();
        report.If(
            !hasOidc,
            WithoutOidc,
            "iam.withOIDC",
            $"Karpenter needs the OIDC provider of the cluster.",
            Mend.Value(true)
        );
    }
}
