using EksSpec.Ec2;
using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>A label alone keeps nobody off: workloads that ask for nothing land on the group too.</summary>
internal sealed class LabelWithoutTaint : PlacementRule
{
    public override RuleInfo Rule => IsolationRules.LabelWithoutTaint;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix)
    {
        var rows = PlacementFacts.Chosen(matrix).ToList();
        for (var column = 0; column < matrix.Groups.Count; column++)
        {
            var group = matrix.Groups[column];
            if (!group.Purchase.MayBeSpot() || group.Excluding.Length > 0)
            {
                continue;
            }

            var visitors = rows.Where(row => row.Verdicts[column].Admits == true)
                .ToLookup(row => Asks(row.Workload, group));
            if (visitors[true].Any() && visitors[false].Any())
            {
                var names = visitors[false].Select(row => row.Workload.Id).ToList();
                yield return Found(
                    matrix,
                    group,
                    "taints",
                    $"{visitors[true].First().Workload} asks for '{group.Name}' by its label, but without a taint "
                        + $"{PlacementFacts.Few(names)} can run there too."
                );
            }
        }
    }

    private static bool Asks(Workload workload, PlacementGroup group) =>
        Array.Exists(
            workload.Constraints.Terms,
            term =>
                Array.Exists(
                    term,
                    demand => demand.Operator == RequirementOperator.In && group.OwnLabels.ContainsKey(demand.Key)
                )
        );
}
