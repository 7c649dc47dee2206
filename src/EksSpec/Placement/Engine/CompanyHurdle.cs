namespace EksSpec.Placement;

/// <summary>Pods that have to run beside others: required pod affinity.</summary>
internal sealed class CompanyHurdle : Hurdle
{
    private readonly PlacementMatrix _matrix;
    private readonly Workload _workload;
    private readonly PodTerm[] _terms;
    private readonly List<int> _others;
    private readonly bool _isItsOwn;

    public CompanyHurdle(PlacementMatrix matrix, int row, IEnumerable<V1PodAffinityTerm> terms, Neighbours neighbours)
    {
        (_matrix, _workload) = (matrix, matrix.Workloads[row]);
        _terms = [.. terms.Select(term => PodTerm.Of(term, _workload, matrix.Site))];
        // Only pods that all terms choose count.
        _others =
        [
            .. neighbours
                .Chosen(_terms[0])
                .Where(other => other != row && Array.TrueForAll(_terms, t => t.Chooses(matrix.Workloads[other]))),
        ];
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

        if (_others.Exists(other => IsOnEveryNode(other, group)))
        {
            return null;
        }

        if (_others.Count > 0)
        {
            return Obstruction.Doubt(
                $"It has to run beside {_matrix.Workloads[_others[0]]}, and where that runs depends on both."
            );
        }

        // The first pod of a series that has to be together may go anywhere.
        return _isItsOwn
            ? Together(group)
            : Obstruction.Doubt("It has to run beside other pods, and none of the manifests makes such a pod.");
    }

    private bool IsOnEveryNode(int other, PlacementGroup group) =>
        _matrix.Workloads[other].IsDaemonSet && _matrix.Admitted(other, group.Index) == NodeCoverage.Every;

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
