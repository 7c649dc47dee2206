namespace EksSpec.Placement;

internal sealed class OnlyOnClaim(WorkloadSelection workloads, ValueList<string> groups) : PlacementClaim(workloads)
{
    internal override RuleInfo Rule => ClaimRules.OnlyOn;

    public override string ToString() => $"{Workloads} only on {string.Join(", ", groups)}";

    private protected override void Judge(Judgement judgement)
    {
        judgement.RequireGroups(groups);
        foreach (var row in judgement.Rows())
        {
            var wanted = row.Where(verdict => groups.Contains(verdict.Group.Name)).ToList();
            var home = wanted.ConvertAll(verdict => verdict.Group);
            HasHomeClaim.Judge(judgement, wanted);
            foreach (var verdict in row.Where(verdict => !groups.Contains(verdict.Group.Name)))
            {
                judgement.Weigh(verdict, verdict.Admits == true ? Culprit.OfMissingAffinity(verdict, home) : null);
            }
        }
    }
}
