using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>A pod that asks for more than any node it can run on has.</summary>
internal sealed class PodLargerThanEveryNode : PlacementRule
{
    public override RuleInfo Rule => RoomRules.PodLargerThanEveryNode;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix)
    {
        foreach (var (workload, verdicts) in PlacementFacts.Rows(matrix))
        {
            var homes = verdicts.Where(verdict => verdict.Admits != false).Select(verdict => verdict.Group).ToList();
            if (homes.Count > 0 && homes.TrueForAll(group => matrix.Room.Largest(group, workload) == 0))
            {
                yield return Found(
                    workload,
                    "containers",
                    $"No node of {PlacementFacts.Few([.. homes.Select(g => g.Name)])} is large enough. "
                        + matrix.Room.Text(homes[0], workload)
                );
            }
        }
    }
}
