namespace EksSpec.Placement;

/// <summary>Whether the pods of a workload can run on the nodes of a group, and why.</summary>
public readonly struct PlacementVerdict : IEquatable<PlacementVerdict>
{
    private readonly PlacementMatrix _matrix;

    internal PlacementVerdict(PlacementMatrix matrix, int row, int column)
    {
        _matrix = matrix;
        Workload = matrix.Workloads[row];
        Group = matrix.Groups[column];
        Admitted = matrix.Admitted(row, column);
        Nodes = matrix.Covered(row, column);
    }

    /// <summary>The workload.</summary>
    public Workload Workload { get; }

    /// <summary>The group.</summary>
    public PlacementGroup Group { get; }

    /// <summary>On which nodes of the group.</summary>
    public NodeCoverage Nodes { get; }

    /// <summary>Whether a pod can be bound to some node of the group.</summary>
    /// <value><see langword="null"/> where that can't be known offline.</value>
    public bool? Fits => Known(Nodes);

    /// <summary>On which nodes labels and taints let a pod, were it as small as can be.</summary>
    internal NodeCoverage Admitted { get; }

    /// <summary>
    /// Whether labels and taints let a pod on some node. Being too large for the machines of today keeps no pod off: whatever
    /// is about isolation asks this, not <see cref="Fits"/>.
    /// </summary>
    internal bool? Admits => Known(Admitted);

    /// <summary>The taint, term or amount that decides, as a sentence. Worked out when it is asked for.</summary>
    public string Reason => PlacementReason.Of(this, _matrix);

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

    private static bool? Known(NodeCoverage nodes) =>
        nodes switch
        {
            NodeCoverage.None => false,
            NodeCoverage.Unknown => null,
            _ => true,
        };
}
