using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>A group of several types is only as large as its smallest, which is started as soon as any other.</summary>
internal sealed class PodLargerThanSmallestNode : PlacementRule
{
    public override RuleInfo Rule => RoomRules.PodLargerThanSmallestNode;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix, InstanceTypeCatalog types)
    {
        var room = new NodeRoom(matrix, types);
        foreach (var (workload, verdicts) in PlacementFacts.Rows(matrix))
        {
            var pod = PodRequests.Of(workload.Pod);
            foreach (var verdict in verdicts.Where(verdict => verdict.Fits == true))
            {
                var group = verdict.Group;
                if (room.Largest(group, workload, pod) > 0 && room.TooSmall(group, workload, pod) is { } type)
                {
                    yield return Found(
                        workload,
                        ".containers",
                        $"It asks for {NodeRoom.Text(pod)}, which a node of type {type} in '{group.Name}' doesn't have left."
                    );
                }
            }
        }
    }
}
