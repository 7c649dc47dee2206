namespace EksSpec.Placement;

/// <summary>The workloads of a matrix by the labels of their pods.</summary>
internal sealed class Neighbours
{
    private readonly PlacementMatrix _matrix;
    private readonly PodIndex _pods;
    private readonly Dictionary<PodView, int> _rows = new(ReferenceEqualityComparer.Instance);
    private readonly string[] _spaces;

    public Neighbours(PlacementMatrix matrix)
    {
        _matrix = matrix;
        for (var row = 0; row < matrix.Workloads.Count; row++)
        {
            _rows.TryAdd(matrix.Workloads[row].Pods, row);
        }

        _pods = new(_rows.Keys.ToValueList());
        _spaces = [.. matrix.Workloads.Select(workload => workload.Namespace).Distinct()];
    }

    /// <summary>The rows of the workloads whose pods a term chooses, in their order.</summary>
    public IEnumerable<int> Chosen(PodTerm term)
    {
        if (term.Selector is not { } selector)
        {
            return [];
        }

        return _spaces
            .Where(term.IsIn)
            .SelectMany(space => _pods.Select(selector, space))
            .Select(pod => _rows[pod])
            .Order();
    }

    /// <summary>Whether the pods of a row may be on the nodes of a group.</summary>
    public bool MayBeOn(int row, PlacementGroup group) => _matrix.Admitted(row, group.Index) != NodeCoverage.None;

    /// <summary>How many pods a row has; any number for a DaemonSet.</summary>
    public long PodsOf(int row) => _matrix.Workloads[row].Replicas ?? Topology.Any;
}
