using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>AWS takes spot nodes back by zone and type: pods on one node go together.</summary>
internal sealed class SpotWithoutSpread : PlacementRule
{
    public override RuleInfo Rule => SpotRules.NoSpread;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix) =>
        from pair in PlacementFacts.OnSpot(matrix)
        let workload = pair.Workload
        where workload.Replicas > 1 && workload.Pods.IsReplicated
        where
            workload.Pod.TopologySpreadConstraints is not { Count: > 0 }
            && workload.Pod.Affinity?.PodAntiAffinity is null
        select Found(
            workload,
            "topologySpreadConstraints",
            $"All {workload.Replicas} pods of {workload} may share one spot node of '{pair.Spot.Name}'."
        );
}
