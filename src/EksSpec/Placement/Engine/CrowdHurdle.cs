namespace EksSpec.Placement;

/// <summary>More pods of one workload than the nodes have room for that there may be.</summary>
internal sealed class CrowdHurdle : Hurdle
{
    private readonly Obstruction _doubt;

    private CrowdHurdle(Workload workload, long room) =>
        _doubt = Obstruction.Doubt(
            $"It wants {workload.Replicas} pods, and all the nodes that it can run on have room for {room} at most."
        );

    /// <summary>The hurdle of a workload; <see langword="null"/> where there is room for all, or where that isn't known.</summary>
    public static CrowdHurdle? Of(PlacementMatrix matrix, int row)
    {
        var workload = matrix.Workloads[row];
        if (workload.IsDaemonSet || workload.Replicas is not > 1)
        {
            return null;
        }

        var room = 0L;
        foreach (var group in matrix.Groups)
        {
            if (matrix.Admitted(row, group.Index) != NodeCoverage.None)
            {
                // One pod a node is the least, for none would be a verdict of its own.
                room += Topology.Most(group);
                if (room >= workload.Replicas)
                {
                    return null;
                }
            }
        }

        room = matrix
            .Groups.Where(group => matrix.Admitted(row, group.Index) != NodeCoverage.None)
            .Sum(group => Topology.Most(group) * matrix.Room.Largest(group, workload));
        return room > 0 && room < workload.Replicas ? new(workload, room) : null;
    }

    public override Obstruction On(PlacementGroup group) => _doubt;
}
