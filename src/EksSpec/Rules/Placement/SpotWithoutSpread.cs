using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules.Placement;

/// <summary>AWS takes spot nodes back by zone and type: pods on one node go together.</summary>
internal sealed class SpotWithoutSpread : PlacementRule
{
    public override RuleInfo Rule { get; } =
        Info(
            "EKS5032",
            Severity.Info,
            "A workload that can run on spot nodes isn't spread",
            "Add a topology spread over topology.kubernetes.io/zone and kubernetes.io/hostname.",
            Example.Cluster("- {name: cheap, spot: true}") + Example.Workload(""),
            Example.Cluster("- {name: cheap, spot: true}")
                + Example.Workload(
                    "topologySpreadConstraints: [{maxSkew: 1, topologyKey: topology.kubernetes.io/zone, "
                        + "whenUnsatisfiable: ScheduleAnyway, labelSelector: {matchLabels: {app: api}}}]"
                )
        );

    public override IEnumerable<Finding> Check(PlacementMatrix matrix) =>
        from pair in PlacementFacts.OnSpot(matrix)
        let workload = pair.Workload
        where workload.Replicas > 1 && workload.Kind is "Deployment" or "StatefulSet"
        where
            workload.Pod.TopologySpreadConstraints is not { Count: > 0 }
            && workload.Pod.Affinity?.PodAntiAffinity is null
        select Found(
            workload,
            "topologySpreadConstraints",
            $"All {workload.Replicas} pods of {workload} may share one spot node of '{pair.Spot.Name}'."
        );
}
