using EksSpec.Findings;

namespace EksSpec.Rules.Advice;

/// <summary>Makes the rules of this folder: each with a reason and the page it is from, for nobody refuses these configs.</summary>
internal static class AdviceRule
{
    /// <summary>Advice to follow.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="title">The fact, without names.</param>
    /// <param name="why">What happens to a cluster that is made so.</param>
    /// <param name="fix">What to do: an imperative sentence ending in a period.</param>
    /// <param name="link">Where the fact behind the rule is written down.</param>
    /// <param name="fails">YAML that has the problem; the head of the ClusterConfig may be left out.</param>
    /// <param name="passes">The same YAML, put right.</param>
    public static RuleInfo Warning(
        string id,
        string title,
        string why,
        string fix,
        string link,
        string fails,
        string passes
    ) =>
        new(id, Severity.Warning, Authority.EksSpec, title, fix)
        {
            Why = why,
            LinkText = link,
            Fails = fails,
            Passes = passes,
        };

    /// <summary>Advice to think about.</summary>
    /// <inheritdoc cref="Warning"/>
    public static RuleInfo Info(
        string id,
        string title,
        string why,
        string fix,
        string link,
        string fails,
        string passes
    ) => Warning(id, title, why, fix, link, fails, passes) with { Severity = Severity.Info };
}
