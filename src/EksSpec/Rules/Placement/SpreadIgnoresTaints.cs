using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>By default nodes that a pod can't use count as domains of its spread, and <c>DoNotSchedule</c> then blocks it.</summary>
internal sealed class SpreadIgnoresTaints : PlacementRule
{
    public override RuleInfo Rule => IsolationRules.SpreadIgnoresTaints;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix)
    {
        foreach (var (workload, verdicts) in PlacementFacts.Chosen(matrix))
        {
            var closed = verdicts.FirstOrDefault(verdict =>
                Array.Exists(verdict.Group.Excluding, t => Scheduler.Covered(workload.Constraints, t) == Match.No)
                && Array.Exists(workload.Constraints.Terms, t => Scheduler.Term(t, verdict.Group).Some != Match.No)
            );
            var spread = workload.Pod.TopologySpreadConstraints ?? [];
            for (var i = 0; closed.Group is not null && i < spread.Count; i++)
            {
                if (spread[i].WhenUnsatisfiable == "DoNotSchedule" && spread[i].NodeTaintsPolicy != "Honor")
                {
                    yield return Found(
                        workload,
                        $"topologySpreadConstraints[{i}].nodeTaintsPolicy",
                        $"The nodes of '{closed.Group.Name}' count for its spread, though their taint keeps it off."
                    );
                }
            }
        }
    }
}
