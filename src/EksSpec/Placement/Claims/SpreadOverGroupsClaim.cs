namespace EksSpec.Placement;

internal sealed class SpreadOverGroupsClaim(WorkloadSelection workloads, ValueList<string> groups)
    : PlacementClaim(workloads)
{
    internal override RuleInfo Rule => ClaimRules.SpreadOver;

    public override string ToString() => $"{Workloads} spread over {string.Join(", ", groups)}";

    private protected override void Judge(Judgement judgement)
    {
        judgement.RequireGroups(groups);
        foreach (var row in judgement.Rows())
        {
            foreach (var verdict in row.Where(verdict => groups.Contains(verdict.Group.Name)))
            {
                judgement.Weigh(verdict, verdict.Fits == false ? verdict.Reason : null);
            }
        }
    }
}
