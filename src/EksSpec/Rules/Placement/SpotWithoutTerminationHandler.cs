using EksSpec.Ec2;
using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Only EKS drains the nodes of managed groups; on a self-managed spot group somebody else has to.</summary>
internal sealed class SpotWithoutTerminationHandler : PlacementRule
{
    private const string Handler = "node-termination-handler";

    public override RuleInfo Rule => SpotRules.NoTerminationHandler;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix)
    {
        var rows = PlacementFacts
            .Rows(matrix)
            .Where(row => row.Workload.Name.Contains(Handler, StringComparison.Ordinal))
            .ToList();
        for (var column = 0; column < matrix.Groups.Count; column++)
        {
            var group = matrix.Groups[column];
            if (group.Kind == PlacementGroupKind.SelfManaged && group.Purchase.MayBeSpot())
            {
                // A Deployment hears of interruptions from a queue, wherever it runs; a DaemonSet only on its own node.
                var reached = rows.Exists(row =>
                    !row.Workload.IsDaemonSet || row.Verdicts[column].Nodes != NodeCoverage.None
                );
                if (!reached)
                {
                    yield return Found(
                        matrix,
                        group,
                        "",
                        rows.Count == 0
                            ? $"'{group.Name}' buys spot, and no termination handler is among the manifests."
                            : $"{rows[0].Workload} doesn't reach '{group.Name}'. {rows[0].Verdicts[column].Reason}"
                    );
                }
            }
        }
    }
}
