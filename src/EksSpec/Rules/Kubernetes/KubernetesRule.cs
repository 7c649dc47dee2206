using EksSpec.Findings;

namespace EksSpec.Rules.Kubernetes;

/// <summary>Makes the rules of this folder: all are errors of the API server.</summary>
internal static class KubernetesRule
{
    /// <summary>A rule with its two examples.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="title">The fact, without names.</param>
    /// <param name="fix">What to do: an imperative sentence ending in a period.</param>
    /// <param name="fails">A manifest that breaks the rule.</param>
    /// <param name="passes">The same manifest, put right.</param>
    public static RuleInfo Error(string id, string title, string fix, string fails, string passes) =>
        new(id, Severity.Error, Authority.Kubernetes, title, fix) { Fails = fails, Passes = passes };
}
