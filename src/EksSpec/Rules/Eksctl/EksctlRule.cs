using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>Makes the rules of this folder: rule EKS0217 is eksctl's rule 217 of <c>docs/eksctl-rules.md</c>.</summary>
internal static class EksctlRule
{
    /// <summary>A rule that eksctl refuses a document for, with its two examples.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="title">The fact, without names.</param>
    /// <param name="fix">What to do: an imperative sentence ending in a period.</param>
    /// <param name="fails">YAML that breaks the rule; the head of the ClusterConfig may be left out.</param>
    /// <param name="passes">The same YAML, put right.</param>
    /// <param name="why">What happens to a document that breaks it, where the title doesn't say.</param>
    public static RuleInfo Error(
        string id,
        string title,
        string fix,
        string fails,
        string passes,
        string? why = null
    ) =>
        new(id, Severity.Error, Authority.Eksctl, title, fix)
        {
            Fails = fails,
            Passes = passes,
            Why = why,
        };

    /// <summary>A rule that eksctl only warns about, with its two examples.</summary>
    /// <inheritdoc cref="Error"/>
    public static RuleInfo Warning(
        string id,
        string title,
        string fix,
        string fails,
        string passes,
        string? why = null
    ) =>
        new(id, Severity.Warning, Authority.Eksctl, title, fix)
        {
            Fails = fails,
            Passes = passes,
            Why = why,
        };
}
