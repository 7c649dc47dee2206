using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules.Placement;

/// <summary>A StatefulSet of one pod has its data and its service on one node that AWS may take.</summary>
internal sealed class SpotSingletonStatefulSet : PlacementRule
{
    public override RuleInfo Rule { get; } =
        Info(
            "EKS5034",
            Severity.Warning,
            "A StatefulSet with one replica can run on spot nodes",
            "Keep it on On-Demand nodes, by a label that only they have.",
            Example.Cluster("- {name: cheap, spot: true}") + Example.Workload("", "StatefulSet", replicas: 1),
            Example.Cluster("- {name: cheap, spot: true}")
                + Example.Workload(
                    "nodeSelector: {eks.amazonaws.com/capacityType: ON_DEMAND}",
                    "StatefulSet",
                    replicas: 1
                )
        );

    public override IEnumerable<Finding> Check(PlacementMatrix matrix) =>
        from pair in PlacementFacts.OnSpot(matrix)
        where pair.Workload is { Kind: "StatefulSet", Replicas: 1 }
        select Found(
            pair.Workload,
            "",
            $"{pair.Workload} is alone and can run on the spot nodes of '{pair.Spot.Name}'."
        );
}
