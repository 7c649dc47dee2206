using EksSpec.Eksctl;

namespace EksSpec.Rules.Aws;

/// <summary>What AWS, or a real run of eksctl, refuses after the file was accepted.</summary>
internal static class AwsRules
{
    /// <summary>The groups, in the order of the document.</summary>
    public static readonly IReadOnlyList<RuleGroup<ClusterConfig>> Groups = [];
}
