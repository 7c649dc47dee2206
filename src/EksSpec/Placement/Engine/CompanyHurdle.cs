namespace EksSpec.Placement;

/// <summary>Pods that have to run beside others: required pod affinity.</summary>
internal sealed class CompanyHurdle : Hurdle
{
    private readonly PlacementMatrix _matrix;
    private readonly Workload _workload;
    private readonly PodTerm[] _terms;
    private readonly int[] _daemons;
    private readonly int? _first;
    private readonly int _row;
    private readonly bool _isItsOwn;

    public CompanyHurdle(PlacementMatrix matrix, int row, IEnumerable<V1PodAffinityTerm> terms, Neighbours neighbours)
    {
        (_matrix, _workload, _row) = (matrix, matrix.Workloads[row], row);
        _terms = [.. terms.Select(term => PodTerm.Of(term, _workload, matrix.Site))];
        // Only pods that all terms choose count.
        var chosen = neighbours.Chosen(_terms[0]);
        chosen =
            _terms.Length == 1
                ? chosen
                : Array.FindAll(chosen, other => Array.TrueForAll(_terms, t => t.Chooses(matrix.Workloads[other])));
        _daemons = neighbours.DaemonsOf(chosen);
        var place = Array.FindIndex(chosen, other => other != row);
        _first = place < 0 ? null : chosen[place];
        _isItsOwn = Array.TrueForAll(_terms, term => term.Chooses(_workload));
    }

    public override Obstruction? On(PlacementGroup group)
    {
        var missing = Array.Find(_terms, term => group.Slot(term.Key) is null);
        if (missing is not null)
        {
            return new(
                NodeCoverage.None,
                $"It has to run beside other pods by the label {missing.Key}, which the nodes don't have."
            );
        }

        if (Array.Exists(_daemons, other => other != _row && IsOnEveryNode(other, group)))
        {
            return null;
        }

        if (_first is { } first)
        {
            return Obstruction.Doubt(
                $"It has to run beside {_matrix.Workloads[first]}, and where that runs depends on both."
            );
        }

        // The first pod of a series that has to be together may go anywhere.
        return _isItsOwn
            ? Together(group)
            : Obstruction.Doubt("It has to run beside other pods, and none of the manifests makes such a pod.");
    }

    private bool IsOnEveryNode(int other, PlacementGroup group) =>
        _matrix.Admitted(other, group.Index) == NodeCoverage.Every;

    private Obstruction? Together(PlacementGroup group)
    {
        var isOneNode = Array.Exists(_terms, term => term.Key == Isolation.NodeLabels.Hostname);
        var pods = _workload.Replicas ?? 1;
        var room = isOneNode && pods > 1 ? _matrix.Room.Largest(group, _workload) : int.MaxValue;
        return room < pods
            ? Obstruction.Doubt($"Its {pods} pods have to share one node, which has room for {room}.")
            : null;
    }
}
