using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>Pods that have to be spread evenly: a topology spread constraint with <c>DoNotSchedule</c>.</summary>
/// <remarks>
/// The emptiest place always takes one more pod, if pods can run there. Where it is one that they can't run in, or where there are
/// fewer places than asked for, every place takes <c>maxSkew</c> pods at most.
/// </remarks>
internal sealed class SpreadHurdle : Hurdle
{
    private readonly PlacementMatrix _matrix;
    private readonly int _row;
    private readonly V1TopologySpreadConstraint _spread;
    private readonly PodTerm _term;
    private readonly long _others;
    private readonly bool _isItsOwn;

    // Null where nobody knows, for no more pods than this.
    private readonly (long? Most, string Why) _room;

    public SpreadHurdle(PlacementMatrix matrix, int row, V1TopologySpreadConstraint spread, Neighbours neighbours)
    {
        (_matrix, _row, _spread) = (matrix, row, spread);
        var workload = matrix.Workloads[row];
        _term = PodTerm.Of(spread, workload);
        _isItsOwn = _term.Chooses(workload);
        _others = neighbours.Chosen(_term).Where(other => other != row).Sum(neighbours.PodsOf);
        _room = Room();
    }

    private long Skew => Math.Max(1, _spread.MaxSkew);

    private bool HonoursLabels => _spread.NodeAffinityPolicy != "Ignore";

    private Workload Workload => _matrix.Workloads[_row];

    public override Obstruction? On(PlacementGroup group)
    {
        if (group.Profile is not null)
        {
            return null;
        }

        if (group.Slot(_term.Key) is not { } slot)
        {
            return new(NodeCoverage.None, $"It has to be spread by the label {_term.Key}, which the nodes don't have.");
        }

        var pods = (_isItsOwn ? Workload.Replicas ?? 1 : 0) + _others;
        return slot.MayBeAbsent
                ? Obstruction.Doubt($"It has to be spread by the label {_term.Key}, which not all nodes need have.")
            : Shortage(_isItsOwn ? Workload.Replicas ?? 1 : 0) is { } shortage ? Obstruction.Doubt(shortage)
            : pods > Skew && pods > (_room.Most ?? Skew)
                ? Obstruction.Doubt($"It has to be spread by {_term.Key}, {_room.Why}, and others are counted with it.")
            : null;
    }

    public override string? Shortage(int pods) =>
        _isItsOwn && _room.Most is { } most && pods > most
            ? $"DoNotSchedule spreads its {pods} pods by {_term.Key} with a maxSkew of {Skew}, {_room.Why}: {most} can start."
            : null;

    private (long? Most, string Why) Room()
    {
        var isNodes = _term.Key == NodeLabels.Hostname;
        HashSet<string> all = new(StringComparer.Ordinal);
        HashSet<string> reached = new(StringComparer.Ordinal);
        var (nodes, nodesReached, isKnown) = (0L, 0L, true);
        foreach (var group in _matrix.Groups.Where(Counts))
        {
            var values = isNodes ? [] : Topology.ValuesOf(Workload, group, _term.Key)?.ToList();
            isKnown &= values is not null;
            nodes += Topology.Most(group);
            all.UnionWith(isNodes ? [] : Topology.ValuesOf(Workload, group, _term.Key, !HonoursLabels) ?? []);
            if (IsReached(group))
            {
                nodesReached += Topology.Most(group);
                reached.UnionWith(values ?? []);
            }
        }

        var least = _spread.MinDomains ?? 1;
        var (domains, places) = isNodes ? (nodes, nodesReached) : (all.Count, reached.Count);
        if (!isKnown)
        {
            return least <= 1 ? (Topology.Any, "") : (null, $"minDomains asks for {least}, and there may be fewer");
        }

        return least > domains ? (Skew * places, $"minDomains asks for {least} and there are {domains}")
            : places < domains ? (Skew * places, $"it can't run in {domains - places} of {domains} that count")
            : (Topology.Any, "");
    }

    // By default what the pod's labels keep it off doesn't count, and what taints keep it off does.
    private bool Counts(PlacementGroup group)
    {
        var honoursTaints = _spread.NodeTaintsPolicy == "Honor";
        // Groups that start empty need not have a node ever.
        var isReached = IsReached(group);
        return group.Profile is null
            && group.Slot(_term.Key) is not null
            && (isReached || (group.MinSize > 0 && !honoursTaints))
            && (!HonoursLabels || Scheduler.Reach(Workload.Constraints.Terms, group).Some != Match.No);
    }

    private bool IsReached(PlacementGroup group) => _matrix.Admitted(_row, group.Index) != NodeCoverage.None;
}
