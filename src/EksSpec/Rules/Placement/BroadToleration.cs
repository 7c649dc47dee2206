using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>A toleration of everything opens every group, those that are isolated tomorrow included.</summary>
internal sealed class BroadToleration : PlacementRule
{
    public override RuleInfo Rule => IsolationRules.BroadToleration;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix)
    {
        foreach (var (workload, _) in PlacementFacts.Chosen(matrix))
        {
            var place = Array.FindIndex(workload.Constraints.Written, Tolerating.IsBroad);
            if (place >= 0)
            {
                var toleration = workload.Constraints.Written[place];
                var opens = matrix
                    .Groups.Where(group =>
                        Array.Exists(group.Excluding, t => Tolerating.Covers(toleration, t) == Match.Yes)
                    )
                    .Select(group => group.Name)
                    .ToList();
                yield return Found(
                    workload,
                    $"tolerations[{place}]",
                    $"{workload} tolerates with '{Tolerating.Text(toleration)}' whatever taint a group has"
                        + (opens.Count == 0 ? "." : $", now those of {PlacementFacts.Few(opens)}.")
                );
            }
        }
    }
}
