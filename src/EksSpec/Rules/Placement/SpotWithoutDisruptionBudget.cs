using EksSpec.Findings;
using EksSpec.Placement;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>Several spot nodes can be drained at once; a budget keeps enough pods running.</summary>
internal sealed class SpotWithoutDisruptionBudget : PlacementRule
{
    public override RuleInfo Rule => SpotRules.NoDisruptionBudget;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix)
    {
        var budgets = matrix.Site.Of<V1PodDisruptionBudget>().Select(pair => pair.Value).ToList();
        foreach (var (workload, spot) in PlacementFacts.OnSpot(matrix))
        {
            if (workload.Replicas > 1 && workload.Pods.IsReplicated && !budgets.Exists(Covers))
            {
                yield return Found(
                    workload,
                    "",
                    $"{workload} can run on the spot nodes of '{spot.Name}', and no PodDisruptionBudget covers its pods."
                );
            }

            bool Covers(V1PodDisruptionBudget budget) =>
                (budget.Metadata?.NamespaceProperty ?? "default") == workload.Namespace
                && budget.Spec?.Selector is { } selector
                && LabelMatching.Matches(selector, workload.PodMetadata?.Labels) != false;
        }
    }
}
