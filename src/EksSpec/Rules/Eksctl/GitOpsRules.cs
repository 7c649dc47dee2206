using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>What eksctl hands to Flux.</summary>
internal sealed class GitOpsRules : RuleGroup<ClusterConfig>
{
    private const string Passes = "gitops: {flux: {gitProvider: github, flags: {owner: example}}}\n";

    private static readonly RuleInfo ProviderMissing = EksctlRule.Error(
        "EKS0030",
        "Flux without a Git provider",
        "Set gitops.flux.gitProvider, such as github.",
        "gitops: {flux: {flags: {owner: example}}}\n",
        Passes
    );

    private static readonly RuleInfo FlagsMissing = EksctlRule.Error(
        "EKS0031",
        "Flux without flags",
        "Set gitops.flux.flags, such as owner and repository.",
        "gitops: {flux: {gitProvider: github}}\n",
        Passes
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [ProviderMissing, FlagsMissing];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Gitops?.Flux is not { } flux)
        {
            return;
        }

        if (!flux.GitProvider.IsSet())
        {
            report.Add(ProviderMissing, "gitops.flux.gitProvider", "Flux has no Git provider.");
        }

        if (!flux.Flags.HasItems())
        {
            report.Add(FlagsMissing, "gitops.flux.flags", "Flux has no flags.");
        }
    }
}
