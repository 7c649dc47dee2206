using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules.Placement;

/// <summary>A spot node is taken two minutes after its notice.</summary>
internal sealed class SpotGracePeriod : PlacementRule
{
    private const long Notice = 120;

    public override RuleInfo Rule { get; } =
        Info(
            "EKS5033",
            Severity.Warning,
            "A pod that can run on spot nodes takes longer to stop than the two minutes of notice",
            "Set terminationGracePeriodSeconds below 120, preStop included.",
            Example.Cluster("- {name: cheap, spot: true}") + Example.Workload("terminationGracePeriodSeconds: 300"),
            Example.Cluster("- {name: cheap, spot: true}") + Example.Workload("terminationGracePeriodSeconds: 90")
        );

    public override IEnumerable<Finding> Check(PlacementMatrix matrix) =>
        from pair in PlacementFacts.OnSpot(matrix)
        where pair.Workload.Pod.TerminationGracePeriodSeconds >= Notice
        select Found(
            pair.Workload,
            "terminationGracePeriodSeconds",
            $"It may take {pair.Workload.Pod.TerminationGracePeriodSeconds} seconds to stop on the spot nodes of '{pair.Spot.Name}'."
        );
}
