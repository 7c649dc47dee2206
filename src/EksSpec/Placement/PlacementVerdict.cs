namespace EksSpec.Placement;

/// <summary>Whether the pods of a workload can run on the nodes of a group, and why.</summary>
public readonly struct PlacementVerdict : IEquatable<PlacementVerdict>
{
    private readonly PlacementMatrix _matrix;

    internal PlacementVerdict(PlacementMatrix matrix, Workload workload, PlacementGroup group, NodeCoverage nodes)
    {
        _matrix = matrix;
        Workload = workload;
        Group = group;
        Nodes = nodes;
    }

    /// <summary>The workload.</summary>
    public Workload Workload { get; }

    /// <summary>The group.</summary>
    public PlacementGroup Group { get; }

    /// <summary>On which nodes of the group.</summary>
    public NodeCoverage Nodes { get; }

    /// <summary>Whether a pod can be bound to some node of the group.</summary>
    /// <value><see langword="null"/> where that can't be known offline.</value>
    public bool? Fits =>
        Nodes switch
        {
            NodeCoverage.None => false,
            NodeCoverage.Unknown => null,
            _ => true,
        };

    /// <summary>The taint or term that decides, as a sentence. Worked out when it is asked for.</summary>
    public string Reason => PlacementReason.Of(Workload, Group, Nodes, _matrix.Cluster);

    /// <summary>Whether two verdicts are the same.</summary>
    public static bool operator ==(PlacementVerdict left, PlacementVerdict right) => left.Equals(right);

    /// <summary>Whether two verdicts differ.</summary>
    public static bool operator !=(PlacementVerdict left, PlacementVerdict right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(PlacementVerdict other) =>
        Nodes == other.Nodes && Workload == other.Workload && Group == other.Group;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PlacementVerdict other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Workload, Group, Nodes);

    /// <summary>Workload, group and reason.</summary>
    public override string ToString() => $"{Workload} on {Group}: {Reason}";
}
