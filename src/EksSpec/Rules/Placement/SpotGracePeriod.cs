using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>A spot node is taken two minutes after its notice.</summary>
internal sealed class SpotGracePeriod : PlacementRule
{
    private const long Notice = 120;

    public override RuleInfo Rule => SpotRules.GracePeriod;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix) =>
        from pair in PlacementFacts.OnSpot(matrix)
        where pair.Workload.Pod.TerminationGracePeriodSeconds >= Notice
        select Found(
            pair.Workload,
            "terminationGracePeriodSeconds",
            $"It may take {pair.Workload.Pod.TerminationGracePeriodSeconds} seconds to stop on the spot nodes of '{pair.Spot.Name}'."
        );
}
