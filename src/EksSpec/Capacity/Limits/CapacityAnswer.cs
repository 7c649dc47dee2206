namespace EksSpec.Capacity;

/// <summary>What all limits come to.</summary>
/// <param name="isHomeless">Whether some pods can run nowhere.</param>
/// <param name="hasDoubts">Whether nothing is certain.</param>
/// <param name="limits">The limits.</param>
internal sealed class CapacityAnswer(bool isHomeless, bool hasDoubts, IReadOnlyList<CapacityLimit> limits)
{
    // Of several limits that stop the same number, what a node has says more than that nodes are full.
    private readonly List<CapacityLimit> _inOrder = [.. limits.OrderBy(limit => limit.Kind == CapacityLimitKind.Nodes)];

    /// <summary>How many fit.</summary>
    /// <param name="rangeOf">How many a limit is enough for.</param>
    public CapacityRange Of(Func<CapacityLimit, CapacityRange> rangeOf) =>
        limits.Select(rangeOf).Aggregate(Known, CapacityRange.Both);

    /// <summary>The limit that stops the next one.</summary>
    /// <param name="range">How many fit at the largest size.</param>
    public CapacityLimit? StoppedBy(CapacityRange range) =>
        range.Surely is null ? null : _inOrder.Find(limit => limit.AtMost.Surely == range.Surely);

    /// <summary>How many fit, by what they do.</summary>
    /// <param name="nodes">What nodes have room for.</param>
    /// <param name="beside">All other limits.</param>
    public ValueList<CapacityLoad> Loads(NodeLimits nodes, IReadOnlyList<CapacityLimit> beside)
    {
        return
        [
            .. Enum.GetValues<CapacityLoadKind>()
                .Select(kind => new CapacityLoad(kind, At(kind, false), At(kind, true))),
        ];

        CapacityRange At(CapacityLoadKind kind, bool atMost) =>
            beside
                .Select(limit => atMost ? limit.AtMost : limit.Now)
                .Aggregate(CapacityRange.Both(Known, nodes.Of(kind, atMost)), CapacityRange.Both);
    }

    private CapacityRange Known =>
        isHomeless ? CapacityRange.None
        : hasDoubts ? CapacityRange.Unknown
        : CapacityRange.Any;
}
