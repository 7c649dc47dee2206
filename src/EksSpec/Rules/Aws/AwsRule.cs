using EksSpec.Findings;

namespace EksSpec.Rules.Aws;

/// <summary>
/// Makes the rules of this folder. EKS1329 to EKS1396 are eksctl's rules 329 to 396: a real run, or another command, meets
/// them after <c>--dry-run</c> was content. From EKS1400 on stands what AWS itself refuses and eksctl never looks at.
/// </summary>
internal static class AwsRule
{
    /// <summary>A rule that makes the creation fail, with its two examples.</summary>
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
        new(id, Severity.Error, Authority.Aws, title, fix)
        {
            Fails = fails,
            Passes = passes,
            Why = why,
        };

    /// <summary>A rule about what AWS may refuse, or what has no effect, with its two examples.</summary>
    /// <inheritdoc cref="Error"/>
    public static RuleInfo Warning(
        string id,
        string title,
        string fix,
        string fails,
        string passes,
        string? why = null
    ) => Error(id, title, fix, fails, passes, why) with { Severity = Severity.Warning };
}
