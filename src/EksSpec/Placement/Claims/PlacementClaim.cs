namespace EksSpec.Placement;

/// <summary>Something that is said to hold for the placement of pods, to be proved or refuted.</summary>
public abstract class PlacementClaim
{
    private protected PlacementClaim(WorkloadSelection workloads) => Workloads = workloads;

    /// <summary>The workloads it is about.</summary>
    public WorkloadSelection Workloads { get; }

    /// <summary>The rule under which a counter-example is reported.</summary>
    internal abstract RuleInfo Rule { get; }

    /// <summary>The pods can run on at least one of the groups, and on no other.</summary>
    /// <param name="workloads">The workloads; a name will do.</param>
    /// <param name="groups">Names of groups.</param>
    public static PlacementClaim OnlyOn(WorkloadSelection workloads, params ValueList<string> groups) =>
        new OnlyOnClaim(NotNull(workloads), Some(groups));

    /// <summary>The pods can run on none of the groups.</summary>
    /// <param name="workloads">The workloads; a name will do.</param>
    /// <param name="groups">Names of groups.</param>
    public static PlacementClaim NeverOn(WorkloadSelection workloads, params ValueList<string> groups) =>
        new GroupsClaim(
            NotNull(workloads),
            "never on",
            Some(groups),
            ClaimRules.NeverOn,
            verdict => verdict.Admits == true ? Culprit.OfMissingTaint(verdict) : null
        );

    /// <summary>The pods can run on each of the groups.</summary>
    /// <param name="workloads">The workloads; a name will do.</param>
    /// <param name="groups">Names of groups.</param>
    public static PlacementClaim SpreadOver(WorkloadSelection workloads, params ValueList<string> groups) =>
        new GroupsClaim(
            NotNull(workloads),
            "spread over",
            Some(groups),
            ClaimRules.SpreadOver,
            verdict => verdict.Fits == false ? verdict.Reason : null
        );

    /// <summary>The nodes that the pods can run on are in so many availability zones at least.</summary>
    /// <param name="workloads">The workloads; a name will do.</param>
    /// <param name="zones">How many zones, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="zones"/> is below 1.</exception>
    public static PlacementClaim SpreadOverZones(WorkloadSelection workloads, int zones)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(zones, 1);
        return new SpreadOverZonesClaim(NotNull(workloads), zones);
    }

    /// <summary>The DaemonSets have a pod on every node of the groups.</summary>
    /// <param name="daemonSets">The DaemonSets; a name will do.</param>
    /// <param name="groups">Names of groups; none means every group.</param>
    public static PlacementClaim DaemonSetReaches(WorkloadSelection daemonSets, params ValueList<string> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return new DaemonSetReachesClaim(NotNull(daemonSets), groups);
    }

    /// <summary>
    /// Every agent for logs and metrics has a pod on every node of the groups: those of add-ons with what they tolerate as they
    /// come and what their settings say, and DaemonSets whose images are known, such as <c>aws-for-fluent-bit</c>.
    /// </summary>
    /// <param name="groups">Names of groups; none means every group.</param>
    /// <remarks>Fargate, which runs no DaemonSets, is left out. <see cref="AgentMatrix"/> shows all of it.</remarks>
    public static PlacementClaim AgentsReach(params ValueList<string> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return new AgentsReachClaim(groups);
    }

    /// <summary>Each workload has a group its pods can run on.</summary>
    /// <param name="workloads">The workloads; a name will do.</param>
    public static PlacementClaim HasHome(WorkloadSelection workloads) => new HasHomeClaim(NotNull(workloads));

    /// <summary>CoreDNS and metrics-server, which every cluster runs, have a group they can run on.</summary>
    public static PlacementClaim SystemPodsHaveHome() => new SystemPodsHaveHomeClaim();

    /// <summary>Judges the claim.</summary>
    internal ProofResult Judge(PlacementMatrix matrix)
    {
        var judgement = new Judgement(this, matrix);
        Judge(judgement);
        return judgement.Result;
    }

    private protected abstract void Judge(Judgement judgement);

    private static WorkloadSelection NotNull(WorkloadSelection workloads)
    {
        ArgumentNullException.ThrowIfNull(workloads);
        return workloads;
    }

    private static ValueList<string> Some(ValueList<string> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return groups.Count > 0 ? groups : throw new ArgumentException("Name at least one group.", nameof(groups));
    }
}
