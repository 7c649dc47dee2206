namespace EksSpec.Placement;

/// <summary>The workloads of a matrix by the labels of their pods.</summary>
internal sealed class Neighbours
{
    private readonly PlacementMatrix _matrix;
    private readonly PodIndex _pods;
    private readonly Dictionary<PodView, int> _rows = new(ReferenceEqualityComparer.Instance);
    private readonly string[] _spaces;

    // Many workloads ask for the same pods.
    private readonly Dictionary<string, int[]> _chosen = new(StringComparer.Ordinal);

    private readonly Dictionary<int[], int[]> _everywhere = [];

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

    /// <summary>The rows of the workloads whose pods a term chooses, in their order: one list for all terms that choose the same.</summary>
    public int[] Chosen(PodTerm term)
    {
        if (term.Selector is not { } selector)
        {
            return [];
        }

        string[] spaces = [.. _spaces.Where(term.IsIn)];
        var key = $"{string.Join(' ', spaces)}\n{term.SelectorText}";
        if (!_chosen.TryGetValue(key, out var rows))
        {
            rows = [.. spaces.SelectMany(space => _pods.Select(selector, space)).Select(pod => _rows[pod]).Order()];
            _chosen.Add(key, rows);
        }

        return rows;
    }

    /// <summary>The rows of DaemonSets among rows that terms choose.</summary>
    public int[] DaemonsOf(int[] chosen)
    {
        if (!_everywhere.TryGetValue(chosen, out var daemons))
        {
            _everywhere.Add(chosen, daemons = Array.FindAll(chosen, row => _matrix.Workloads[row].IsDaemonSet));
        }

        return daemons;
    }

    /// <summary>Whether the pods of a row may be on the nodes of a group.</summary>
    public bool MayBeOn(int row, PlacementGroup group) => _matrix.Admitted(row, group.Index) != NodeCoverage.None;

    /// <summary>How many pods a row has; any number for a DaemonSet.</summary>
    public long PodsOf(int row) => _matrix.Workloads[row].Replicas ?? Topology.Any;
}
