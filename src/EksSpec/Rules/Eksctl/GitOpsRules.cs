using EksSpec.Eksctl;

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
