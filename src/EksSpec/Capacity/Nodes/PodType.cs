using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Capacity;

/// <summary>Pods that are alike: what they ask of a node, how many there are, and where they may be.</summary>
internal sealed class PodType
{
    // More than any machine has; sums of it are still numbers.
    private const decimal Most = 1_000_000_000_000_000_000m;

    private readonly NodeCoverage[] _admitted;
    private readonly NodeCoverage[] _covered;
    private readonly IReadOnlySet<string>?[] _zones;

    public PodType(PlacementMatrix matrix, int row, PodNumbers numbers, int volumes)
    {
        Workload = matrix.Workloads[row];
        Numbers = numbers;
        var asked = Workload.Requests;
        Requests = new(
            asked with
            {
                Cpu = Math.Min(asked.Cpu, Most),
                MemoryBytes = Math.Min(asked.MemoryBytes, Most),
            },
            volumes
        );
        _admitted = [.. matrix.Groups.Select(group => matrix.Admitted(row, group.Index))];
        _covered = [.. matrix.Groups.Select(group => matrix.Covered(row, group.Index))];
        _zones = [.. matrix.Groups.Select(group => ZonesOf(group))];
        IsUnlimited = matrix.Groups.Any(group => group.IsUnbounded && IsSurelyOn(group.Index));
        MayBeUnlimited =
            matrix.HasNodesFromElsewhere || matrix.Groups.Any(group => group.IsUnbounded && MayBeOn(group.Index));
    }

    /// <summary>Whose pods.</summary>
    public Workload Workload { get; }

    /// <summary>How many an environment has.</summary>
    public PodNumbers Numbers { get; }

    /// <summary>What one of them asks for.</summary>
    public NodeSpace Requests { get; }

    /// <summary>Whether somebody starts a node for each of them that needs one, for certain.</summary>
    public bool IsUnlimited { get; }

    /// <summary>Whether somebody may.</summary>
    public bool MayBeUnlimited { get; }

    /// <summary>Whether an add-on brings them, which may be told to ask for less.</summary>
    public bool IsOfAddon { get; init; }

    /// <summary>Whether they run to an end.</summary>
    public bool IsJob => Workload.Object.Value is V1Job or V1CronJob;

    /// <summary>Whether each has an address of its own.</summary>
    public bool TakesAddress => Workload.Pod.HostNetwork is not true;

    /// <summary>The pods that they can't be together with, of their own environment or of all.</summary>
    public List<Separation> Apart { get; } = [];

    /// <summary>How they are to be spread.</summary>
    public List<EvenSpread> Spreads { get; } = [];

    /// <summary>Labels whose value all of them have to share.</summary>
    public List<bool> TogetherByZone { get; } = [];

    /// <summary>Whether they fit some nodes of a group for certain.</summary>
    public bool IsSurelyOn(int group) => _covered[group] is NodeCoverage.Every or NodeCoverage.Some;

    /// <summary>Whether they may fit some node of a group.</summary>
    public bool MayBeOn(int group) => _covered[group] != NodeCoverage.None;

    /// <summary>Whether they may be on some of these groups and on no others.</summary>
    public bool IsOnlyOn(HashSet<int> groups)
    {
        var any = false;
        for (var group = 0; group < _covered.Length; group++)
        {
            if (MayBeOn(group))
            {
                any = true;
                if (!groups.Contains(group))
                {
                    return false;
                }
            }
        }

        return any;
    }

    /// <summary>Whether labels and taints let them on each node of a group.</summary>
    public bool IsOnEvery(int group) => _admitted[group] == NodeCoverage.Every;

    /// <summary>Whether labels and taints may let them on a node of a group.</summary>
    public bool IsAdmitted(int group) => _admitted[group] != NodeCoverage.None;

    /// <summary>Whether they may be put on a node of a group for certain.</summary>
    public bool IsLetOn(int group, string zone) =>
        IsSurelyOn(group) && (IsOnEvery(group) || _zones[group]?.Contains(zone) is true);

    // Of nodes that differ in something else, nobody knows how many there are of each.
    private HashSet<string>? ZonesOf(PlacementGroup group) =>
        group.Axes.Length == 1 && group.Slot(NodeLabels.Zone) is { Axis: 0 }
            ? Topology.ValuesOf(Workload, group, NodeLabels.Zone)?.ToHashSet(StringComparer.Ordinal)
            : null;
}

/// <summary>Pods that others can't be in one place with.</summary>
/// <param name="Other">The others.</param>
/// <param name="ByZone">Whether the place is a zone, not a node.</param>
/// <param name="OfAll">Whether those of other environments count.</param>
internal sealed record Separation(PodType Other, bool ByZone, bool OfAll);

/// <summary>Pods that have to be spread evenly.</summary>
/// <param name="Counted">The pods that are counted.</param>
/// <param name="ByZone">Whether they are counted by zones, not by nodes.</param>
/// <param name="Skew">How many more a place may have than the emptiest one.</param>
internal sealed record EvenSpread(IReadOnlyList<PodType> Counted, bool ByZone, int Skew);
