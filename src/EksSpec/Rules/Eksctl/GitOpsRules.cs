namespace EksSpec.Rules;

/// <summary>What eksctl hands to Flux.</summary>
internal sealed partial class GitOpsRules : RuleGroup<ClusterConfig>
{
    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Gitops?.Flux is not { } flux)
        {
            return;
        }

        report.If(!flux.GitProvider.IsSet(), ProviderMissing, "gitops.flux.gitProvider", $"Flux has no Git provider.");

        report.If(!flux.Flags.HasItems(), FlagsMissing, "gitops.flux.flags", $"Flux has no flags.");
    }
}
