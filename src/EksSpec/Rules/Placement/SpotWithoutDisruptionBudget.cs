using EksSpec.Findings;
using EksSpec.Placement;
using EksSpec.Rules.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Placement;

/// <summary>Several spot nodes can be drained at once; a budget keeps enough pods running.</summary>
internal sealed class SpotWithoutDisruptionBudget : PlacementRule
{
    private const string Budget =
        "---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: api, namespace: develop}\n"
        + "spec: {maxUnavailable: 1, selector: {matchLabels: {app: api}}}\n";

    public override RuleInfo Rule { get; } =
        Info(
            "EKS5031",
            Severity.Info,
            "A workload that can run on spot nodes has no PodDisruptionBudget",
            "Add a PodDisruptionBudget whose selector matches its pods.",
            Example.Cluster("- {name: cheap, spot: true}") + Example.Workload(""),
            Example.Cluster("- {name: cheap, spot: true}") + Example.Workload("") + Budget
        );

    public override IEnumerable<Finding> Check(PlacementMatrix matrix)
    {
        var budgets = matrix.Site.Of<V1PodDisruptionBudget>().Select(pair => pair.Value).ToList();
        foreach (var (workload, spot) in PlacementFacts.OnSpot(matrix))
        {
            if (workload.Replicas > 1 && workload.Kind is "Deployment" or "StatefulSet" && !budgets.Exists(Covers))
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
