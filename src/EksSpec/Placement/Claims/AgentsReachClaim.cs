namespace EksSpec.Placement;

internal sealed class AgentsReachClaim(ValueList<string> groups) : PlacementClaim(WorkloadSelection.DaemonSets)
{
    internal override RuleInfo Rule => ClaimRules.AgentsReach;

    public override string ToString() =>
        $"every agent for logs and metrics on every node of {(groups.Count == 0 ? "every group" : string.Join(", ", groups))}";

    private protected override void Judge(Judgement judgement)
    {
        judgement.RequireGroups(groups);
        var agents = AgentMatrix.Of(judgement.Matrix);
        if (agents.Agents.Count == 0)
        {
            judgement.Doubt(null, null, "There is no agent.");
        }

        foreach (var verdict in agents.Verdicts.Where(IsMeant))
        {
            var pods = verdict.Agent.Pods[0];
            if (verdict.IsMissed)
            {
                judgement.Refute(pods, verdict.Group.Name, verdict.Reason);
            }
            else if (verdict.Reach == AgentReach.Unknown)
            {
                judgement.Doubt(pods, verdict.Group.Name, verdict.Reason);
            }
        }
    }

    private bool IsMeant(AgentVerdict verdict) =>
        verdict.Reach != AgentReach.NotMeant
        && !verdict.Agent.IsOfFargate
        && (groups.Count == 0 || groups.Contains(verdict.Group.Name));
}
