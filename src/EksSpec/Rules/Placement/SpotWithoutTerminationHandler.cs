using EksSpec.Ec2;
using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules.Placement;

/// <summary>Only EKS drains the nodes of managed groups; on a self-managed spot group somebody else has to.</summary>
internal sealed class SpotWithoutTerminationHandler : PlacementRule
{
    private const string Handler = "node-termination-handler";

    private const string Group =
        "nodeGroups:\n- {name: cheap, instancesDistribution: {instanceTypes: [m5.large, m5a.large], "
        + "onDemandBaseCapacity: 0, onDemandPercentageAboveBaseCapacity: 0}}";

    public override RuleInfo Rule { get; } =
        Info(
            "EKS5036",
            Severity.Warning,
            "Nobody drains the nodes of a self-managed spot group when AWS takes them back",
            "Run the AWS Node Termination Handler with a toleration for the group's taint, or use a managed group.",
            Example.Cluster(Group),
            Example.Cluster(Group)
                + Example.Workload("tolerations: [{operator: Exists}]", "DaemonSet", $"aws-{Handler}", replicas: null)
        );

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
