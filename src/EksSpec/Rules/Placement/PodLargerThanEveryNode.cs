using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>A pod that asks for more than any node it can run on has.</summary>
internal sealed class PodLargerThanEveryNode : PlacementRule
{
    public override RuleInfo Rule => RoomRules.PodLargerThanEveryNode;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix, InstanceTypeCatalog types)
    {
        var room = new NodeRoom(matrix, types);
        foreach (var (workload, verdicts) in PlacementFacts.Rows(matrix))
        {
            var homes = verdicts.Where(verdict => verdict.Fits != false).Select(verdict => verdict.Group).ToList();
            var pod = PodRequests.Of(workload.Pod);
            if (homes.Count > 0 && homes.TrueForAll(group => room.Largest(group, workload, pod) == 0))
            {
                yield return Found(
                    workload,
                    ".containers",
                    $"It asks for {NodeRoom.Text(pod)}, more than is left on a node of {PlacementFacts.Few([.. homes.Select(g => g.Name)])}: "
                        + $"{room.Text(homes[0], workload)} at most."
                );
            }
        }
    }
}
