using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules.Advice;
using EksSpec.Rules.Aws;
using EksSpec.Rules.Eksctl;
using EksSpec.Rules.Kubernetes;
using EksSpec.Rules.Placement;
using EksSpec.Rules.Program;
using EksSpec.Rules.Workloads;

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
    public static IReadOnlyList<RuleInfo> All => Catalogue.Rules;

    // Apart, so that judging one kind of document doesn't wait for the rules of all the others.
    private static class Catalogue
    {
        public static readonly IReadOnlyList<RuleInfo> Rules =
        [
            .. ClusterConfigs
                .Groups.SelectMany(group => group.Rules)
                .Concat(KubernetesRules.Rules)
                .Concat(PlacementRules.Rules)
                .Concat(ProgramRules.All)
                .Concat(WorkloadRules.All)
                .Concat(EksctlReadingRules.All)
                .Concat(KubernetesReadingRules.All)
                .Concat(ReadingRules.All)
                .OrderBy(rule => rule.Id, StringComparer.Ordinal),
        ];
    }
}
