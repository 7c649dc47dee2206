namespace EksSpec.Rules;

/// <summary>What eksctl hands to Flux.</summary>
internal sealed partial class GitOpsRules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Gitops?.Flux is { } flux)
        {
            using var at = report.At("gitops.flux");
            report.If(!flux.GitProvider.IsSet(), ProviderMissing, "gitProvider", $"Flux has no Git provider.");
            report.If(!flux.Flags.HasItems(), FlagsMissing, "flags", $"Flux has no flags.");
        }
    }
}
