using EksSpec.Placement;
using EksSpec.Rules;

namespace EksSpec.Capacity;

/// <summary>The pods that want a place: those of one environment, and those that are there anyway.</summary>
internal sealed class PodDemand
{
    private readonly PlacementMatrix _matrix;
    private readonly List<PodType> _own = [];
    private readonly List<PodType> _ownDaemons = [];
    private readonly List<PodType> _others = [];
    private readonly List<string> _doubts = [];
    private readonly List<string> _notCounted = [];

    public PodDemand(EnvironmentShare share, PlacementMatrix matrix, SiteView site)
    {
        _matrix = matrix;
        VolumeDemands volumes = new(share.Together, matrix.Groups);
        for (var row = 0; row < matrix.Workloads.Count; row++)
        {
            var workload = matrix.Workloads[row];
            var isOwn = share.Objects.Contains(workload.Object);
            if (workload.NotLookedAt is { } unseen)
            {
                (isOwn ? _doubts : _notCounted).Add($"{workload}: {unseen}");
                continue;
            }

            var numbers = workload.IsDaemonSet ? default : NumbersOf(workload, site, isOwn);
            var claims = workload.HasClaims ? volumes.Of(workload).Count(demand => demand.IsBlock) : 0;
            PodType type = new(matrix, row, numbers, claims);
            if (workload.IsDaemonSet && isOwn)
            {
                _ownDaemons.Add(type);
            }
            else if (!workload.IsDaemonSet && numbers.FullLoad > 0)
            {
                (isOwn ? _own : _others).Add(type);
                Judge(type, row, isOwn);
            }
        }

        _others.AddRange(SystemDemand.Of(matrix));
        _doubts.AddRange(PodCompany.Join(_own, share.Together));
    }

    /// <summary>The pods of one environment, but those on every node.</summary>
    public IReadOnlyList<PodType> Own => _own;

    /// <summary>The pods that one environment has on every node.</summary>
    public IReadOnlyList<PodType> OwnDaemons => _ownDaemons;

    /// <summary>The pods that are there anyway, of the cluster itself too, but those on every node.</summary>
    public IReadOnlyList<PodType> Others => _others;

    /// <summary>Whether some pods of the environment can run nowhere.</summary>
    public bool IsHomeless { get; private set; }

    /// <summary>Why nothing is certain.</summary>
    public IReadOnlyList<string> Doubts => _doubts;

    /// <summary>What is not counted.</summary>
    public IReadOnlyList<string> NotCounted => _notCounted;

    private PodNumbers NumbersOf(Workload workload, SiteView site, bool isOwn)
    {
        if (PodNumbers.Of(workload, site) is { } numbers)
        {
            return numbers;
        }

        (isOwn ? _doubts : _notCounted).Add($"Nothing says how many pods {workload} has; one is counted.");
        return new(0, 1);
    }

    private void Judge(PodType type, int row, bool isOwn)
    {
        if (!isOwn || type.IsUnlimited || _matrix.Groups.Any(group => type.IsSurelyOn(group.Index)))
        {
            return;
        }

        var home = _matrix.Groups.FirstOrDefault(group => type.MayBeOn(group.Index));
        IsHomeless |= home is null && !type.MayBeUnlimited;
        _doubts.Add(
            home is not null ? $"{type.Workload} fits no nodes for certain. {_matrix[row, home.Index].Reason}"
            : type.MayBeUnlimited ? $"{type.Workload} fits no nodes that are written here, and Karpenter starts others."
            : $"{type.Workload} fits no nodes."
        );
    }
}
