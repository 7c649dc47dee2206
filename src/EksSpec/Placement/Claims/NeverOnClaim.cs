namespace EksSpec.Placement;

internal sealed class NeverOnClaim(WorkloadSelection workloads, ValueList<string> groups) : PlacementClaim(workloads)
{
    internal override RuleInfo Rule => ClaimRules.NeverOn;

    public override string ToString() => $"{Workloads} never on {string.Join(", ", groups)}";

    private protected override void Judge(Judgement judgement)
    {
        judgement.RequireGroups(groups);
        foreach (var row in judgement.Rows())
        {
            foreach (var verdict in row.Where(verdict => groups.Contains(verdict.Group.Name)))
            {
                judgement.Weigh(verdict, verdict.Admits == true ? Culprit.OfMissingTaint(verdict) : null);
            }
        }
    }
}
