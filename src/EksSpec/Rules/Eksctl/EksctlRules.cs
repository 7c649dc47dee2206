using EksSpec.Eksctl;

namespace EksSpec.Rules.Eksctl;

/// <summary>What eksctl itself refuses or warns of: rule EKS0217 is eksctl's rule 217.</summary>
internal static class EksctlRules
{
    /// <summary>The groups, in the order of the document.</summary>
    public static readonly IReadOnlyList<RuleGroup<ClusterConfig>> Groups = [.. NodeGroupRuleSet.Groups];
}
