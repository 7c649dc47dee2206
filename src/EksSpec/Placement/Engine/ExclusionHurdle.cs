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
    // In their order each, and shared by all that keep the same off.
    private readonly List<IReadOnlyList<int>> _rivals = [];

    private bool _isAgainstItself;

    private Workload Workload => matrix.Workloads[row];

    /// <summary>Adds workloads that it can't be together with: their rows, in order.</summary>
    /// <param name="others">The rows.</param>
    /// <param name="areItsOwn">Whether it keeps them off itself, and may be one of them.</param>
    public void Add(IReadOnlyList<int> others, bool areItsOwn)
    {
        _isAgainstItself |= areItsOwn && others.Contains(row);
        if (!_rivals.Contains(others))
        {
            _rivals.Add(others);
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

        if (FirstRival(group) is not { } first)
        {
            return null;
        }

        var least = Topology.Domains(matrix, row, key).Least;
        return HasRoomBeside(group, least - pods)
            ? null
            : Obstruction.Doubt(
                $"{because} it off the {Places()} of {matrix.Workloads[first]}, and which those take isn't known beforehand."
            );
    }

    private bool MayMeet(int other, PlacementGroup group)
    {
        if (other == row)
        {
            return false;
        }

        if (key == NodeLabels.Hostname)
        {
            return neighbours.MayBeOn(other, group);
        }

        foreach (var any in matrix.Groups)
        {
            if (neighbours.MayBeOn(other, any))
            {
                return true;
            }
        }

        return false;
    }

    private int? FirstRival(PlacementGroup group)
    {
        int? first = null;
        foreach (var others in _rivals)
        {
            foreach (var other in others)
            {
                if (other >= first)
                {
                    break;
                }

                first = MayMeet(other, group) ? other : first;
            }
        }

        return first;
    }

    // Whether all rivals together leave it a place.
    private bool HasRoomBeside(PlacementGroup group, long places)
    {
        HashSet<int> counted = [];
        foreach (var others in _rivals)
        {
            foreach (var other in others)
            {
                places -= MayMeet(other, group) && counted.Add(other) ? neighbours.PodsOf(other) : 0;
                if (places < 0)
                {
                    return false;
                }
            }
        }

        return true;
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
