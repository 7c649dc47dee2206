namespace EksSpec.Placement;

internal sealed class DaemonSetReachesClaim(WorkloadSelection daemonSets, ValueList<string> groups)
    : PlacementClaim(daemonSets)
{
    internal override RuleInfo Rule => ClaimRules.DaemonSetReaches;

    public override string ToString() =>
        $"{Workloads} on every node of {(groups.Count == 0 ? "every group" : string.Join(", ", groups))}";

    private protected override void Judge(Judgement judgement)
    {
        judgement.RequireGroups(groups);
        foreach (var row in judgement.Rows())
        {
            foreach (var verdict in row.Where(IsMeant))
            {
                var culprit =
                    !verdict.Workload.IsDaemonSet ? $"A {verdict.Workload.Kind} doesn't put a pod on every node."
                    : verdict.Nodes is NodeCoverage.None or NodeCoverage.Some ? verdict.Reason
                    : null;
                judgement.Weigh(verdict, culprit);
            }
        }
    }

    // Fargate runs no DaemonSets: every group means every group that could have one.
    private bool IsMeant(PlacementVerdict verdict) =>
        groups.Count == 0 ? verdict.Group.Kind != PlacementGroupKind.Fargate : groups.Contains(verdict.Group.Name);
}
