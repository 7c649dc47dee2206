namespace EksSpec.Capacity;

/// <summary>How many environments like one fit into a cluster, what stops the next one, and what to change for more.</summary>
/// <remarks>
/// What is proved to fit, fits with the cautious figures of the nodes at full load; what can't fit, doesn't fit with the generous
/// ones at rest. Between the two nobody knows before it runs. Environments that follow the same blueprint aren't there: the number
/// is that of all of them together. Everything else in the cluster stays and takes its room.
/// </remarks>
public sealed record EnvironmentCapacity
{
    /// <summary>The site of the cluster.</summary>
    public required string Site { get; init; }

    /// <summary>The environment that is counted, as it was asked for; of a blueprint its branches are counted.</summary>
    public required string Environment { get; init; }

    /// <summary>Each limit that it has a part in: of nodes, subnets, quotas, load balancers.</summary>
    public required ValueList<CapacityLimit> Limits { get; init; }

    /// <summary>How many fit while they are at rest, being rolled out, at full load.</summary>
    public required ValueList<CapacityLoad> Loads { get; init; }

    /// <summary>How many fit at the present size of the node groups: <c>desiredCapacity</c>, else <c>minSize</c>.</summary>
    public required CapacityRange Now { get; init; }

    /// <summary>How many fit at the largest size of the node groups: <c>maxSize</c>.</summary>
    public required CapacityRange AtMost { get; init; }

    /// <summary>The limit that stops the first one that isn't proved to fit at the largest size.</summary>
    /// <value><see langword="null"/> where nothing stops it.</value>
    public CapacityLimit? StoppedBy { get; init; }

    /// <summary>What to change so that ten more than are proved fit, each as a sentence.</summary>
    public ValueList<string> Changes { get; init; } = [];

    /// <summary>Why nothing is proved, each as a sentence. With one of them no number is certain.</summary>
    public ValueList<string> Doubts { get; init; } = [];

    /// <summary>What wasn't counted, each as a sentence.</summary>
    public ValueList<string> NotCounted { get; init; } = [];
}
