namespace EksSpec.Placement;

/// <summary>Whether an agent runs on the nodes of a group, and why.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Group">The group.</param>
/// <param name="Reach">Whether it does.</param>
/// <param name="Reason">The taint, term or amount that decides, as a sentence.</param>
public sealed record AgentVerdict(Agent Agent, PlacementGroup Group, AgentReach Reach, string Reason)
{
    /// <summary>Whether nodes of the group certainly send nothing through the agent.</summary>
    public bool IsMissed => Reach is AgentReach.NotReached or AgentReach.OnlyNoSchedule or AgentReach.Partly;

    /// <summary>Whether labels let its pods on the nodes and a taint doesn't.</summary>
    internal bool IsKeptOffByTaint { get; private init; }

    internal static AgentVerdict Of(Agent agent, PlacementGroup group, IReadOnlyList<PlacementVerdict> verdicts)
    {
        var isFargate = group.Kind == PlacementGroupKind.Fargate;
        if (agent.IsOfFargate)
        {
            return isFargate
                ? new(agent, group, AgentReach.Reached, "Fargate's log router reads the ConfigMap.")
                : new(agent, group, AgentReach.NotMeant, "It is for Fargate alone.");
        }

        if (isFargate)
        {
            return new(agent, group, AgentReach.NotMeant, "Fargate runs no DaemonSets.");
        }

        // Pods for another operating system don't matter where some are for this one.
        var best = verdicts.MaxBy(verdict => NodesOf(verdict, agent));
        return new(agent, group, ReachOf(best, agent), best.Reason)
        {
            IsKeptOffByTaint =
                best.Admitted == NodeCoverage.None
                && Scheduler.Reach(best.Workload.Constraints.Terms, group).Some == Match.Yes,
        };
    }

    // Room on a node is taken by rank, and the agents of add-ons are of the highest.
    private static NodeCoverage NodesOf(PlacementVerdict verdict, Agent agent) =>
        agent.IsOfAddon ? verdict.Admitted : verdict.Nodes;

    private static AgentReach ReachOf(PlacementVerdict verdict, Agent agent) =>
        NodesOf(verdict, agent) switch
        {
            NodeCoverage.Every => AgentReach.Reached,
            NodeCoverage.Some => AgentReach.Partly,
            NodeCoverage.Unknown => AgentReach.Unknown,
            _ when verdict.Admitted == NodeCoverage.None && LacksOnlyNoExecute(verdict) => AgentReach.OnlyNoSchedule,
            _ => AgentReach.NotReached,
        };

    private static bool LacksOnlyNoExecute(PlacementVerdict verdict)
    {
        var pod = verdict.Workload.Constraints;
        return pod.Tolerations.Any(each => Tolerating.IsBroad(each) && each.Effect == "NoSchedule")
            && verdict.Group.Excluding.All(taint =>
                taint.Effect == "NoExecute" || Scheduler.Covered(pod, taint) == Match.Yes
            )
            && Scheduler.Reach(pod.Terms, verdict.Group).Some != Match.No;
    }
}
