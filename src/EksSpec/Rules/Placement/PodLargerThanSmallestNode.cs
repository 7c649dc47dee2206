using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>A group of several types is only as large as its smallest, which is started as soon as any other.</summary>
internal sealed class PodLargerThanSmallestNode : PlacementRule
{
    public override RuleInfo Rule => RoomRules.PodLargerThanSmallestNode;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix)
    {
        var room = matrix.Room;
        foreach (var (workload, verdicts) in PlacementFacts.Rows(matrix))
        {
            foreach (var verdict in verdicts.Where(verdict => verdict.Admits == true))
            {
                var group = verdict.Group;
                if (room.Largest(group, workload) > 0 && room.TooSmall(group, workload) is { } type)
                {
                    yield return Found(
                        workload,
                        "containers",
                        $"It asks for {NodeRoom.Text(workload.Requests)}, which a node of type {type} in '{group.Name}' doesn't have left."
                    );
                }
            }
        }
    }
}
