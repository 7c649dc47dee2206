using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>Pods that can't be in one place with others, or with one another.</summary>
/// <param name="matrix">The matrix.</param>
/// <param name="row">The row of the workload.</param>
/// <param name="key">The label whose value nodes share that are one place.</param>
/// <param name="because">Why they can't, as the beginning of a sentence: <c>required anti-affinity keeps</c>.</param>
/// <param name="neighbours">The other workloads.</param>
internal sealed class ExclusionHurdle(
    PlacementMatrix matrix,
    int row,
    string key,
    string because,
    Neighbours neighbours
) : Hurdle
{
    private readonly SortedSet<int> _rivals = [];

    private Workload Workload => matrix.Workloads[row];

    private bool _isAgainstItself;

    /// <summary>Adds a workload that it can't be together with.</summary>
    public void Add(int other)
    {
        if (other == row)
        {
            _isAgainstItself = true;
        }
        else
        {
            _rivals.Add(other);
        }
    }

    public override Obstruction? On(PlacementGroup group)
    {
        // Every pod on Fargate has a node of its own; nodes without the label are in no place at all.
        if (group.Profile is not null || group.Slot(key) is null)
        {
            return null;
        }

        var pods = _isAgainstItself && !Workload.IsDaemonSet ? Workload.Replicas ?? 1 : 1;
        if (Shortage(pods) is { } shortage)
        {
            return Obstruction.Doubt(shortage);
        }

        var rivals = _rivals
            .Where(other =>
                key == NodeLabels.Hostname
                    ? neighbours.MayBeOn(other, group)
                    : matrix.Groups.Any(any => neighbours.MayBeOn(other, any))
            )
            .ToList();
        if (rivals.Count == 0)
        {
            return null;
        }

        var least = Topology.Domains(matrix, row, key).Least;
        return pods + rivals.Sum(neighbours.PodsOf) <= least
            ? null
            : Obstruction.Doubt(
                $"{because} it off the {Places()} of {matrix.Workloads[rivals[0]]}, and which those take isn't known beforehand."
            );
    }

    public override string? Shortage(int pods)
    {
        if (!_isAgainstItself || (Workload.IsDaemonSet && key == NodeLabels.Hostname))
        {
            return null;
        }

        var most = Topology.Domains(matrix, row, key).Most;
        return pods > most && most > 0
            ? $"{because} its {pods} pods on different {Places()}, and there are {most} at most that it can run on."
            : null;
    }

    private string Places() =>
        key switch
        {
            NodeLabels.Hostname => "nodes",
            NodeLabels.Zone => "zones",
            _ => $"values of {key}",
        };
}
