using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>All replicas have to fit on as many nodes as the groups may have.</summary>
internal sealed class ReplicasExceedMaxSize : PlacementRule
{
    public override RuleInfo Rule => RoomRules.ReplicasExceedMaxSize;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix)
    {
        foreach (var (workload, verdicts) in PlacementFacts.Chosen(matrix))
        {
            var homes = verdicts.Where(verdict => verdict.Admits != false).Select(verdict => verdict.Group).ToList();
            if (workload.Replicas is not > 1 || homes.Count == 0 || homes.Exists(group => group.MaxSize is null))
            {
                continue;
            }

            var all = 0L;
            foreach (var group in homes)
            {
                all += (long)group.MaxSize!.Value * matrix.Room.Largest(group, workload);
            }

            if (all > 0 && all < workload.Replicas)
            {
                yield return Found(
                    workload,
                    "",
                    $"It wants {workload.Replicas} pods of {NodeRoom.Text(workload.Requests)}; there is room for {all} when "
                        + $"{PlacementFacts.Few([.. homes.Select(group => $"'{group.Name}' has {group.MaxSize} nodes")])}."
                );
            }
        }
    }
}
