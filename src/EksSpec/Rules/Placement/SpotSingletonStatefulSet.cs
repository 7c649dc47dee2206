using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>A StatefulSet of one pod has its data and its service on one node that AWS may take.</summary>
internal sealed class SpotSingletonStatefulSet : PlacementRule
{
    public override RuleInfo Rule => SpotRules.SingletonStatefulSet;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix) =>
        from pair in PlacementFacts.OnSpot(matrix)
        where pair.Workload is { Kind: "StatefulSet", Replicas: 1 }
        select Found(
            pair.Workload,
            "",
            $"{pair.Workload} is alone and can run on the spot nodes of '{pair.Spot.Name}'."
        );
}
