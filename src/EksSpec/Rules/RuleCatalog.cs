using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Advice;
using EksSpec.Rules.Aws;
using EksSpec.Rules.Eksctl;
using EksSpec.Rules.Kubernetes;
using EksSpec.Rules.Program;

namespace EksSpec.Rules;

/// <summary>Every rule there is, and the validators that run them: built once and shared.</summary>
public static class RuleCatalog
{
    /// <summary>The rules over one ClusterConfig: eksctl's own, then AWS', then our advice.</summary>
    internal static readonly SpecValidator<ClusterConfig> ClusterConfigs = new([
        .. EksctlRules.Groups,
        .. AwsRules.Groups,
        .. AdviceRules.Groups,
    ]);

    /// <summary>Every rule, in order of id.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        .. ClusterConfigs
            .Groups.SelectMany(group => group.Rules)
            .Concat(KubernetesRules.Rules)
            .Concat(ProgramRules.All)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}
