namespace EksSpec.Capacity;

/// <summary>One thing that there is only so much of, and how many environments it is enough for.</summary>
public sealed record CapacityLimit
{
    /// <summary>What there is only so much of.</summary>
    public required CapacityLimitKind Kind { get; init; }

    /// <summary>Whose it is: names of node groups, the group of a load balancer, a namespace, a kind of subnets.</summary>
    public required string Where { get; init; }

    /// <summary>The resource of a quota, such as <c>requests.cpu</c>.</summary>
    /// <value><see langword="null"/> for anything but a quota.</value>
    public string? Resource { get; init; }

    /// <summary>
    /// What one environment needs: at rest, and at full load. At rest autoscalers are at their minimum and no job runs; at full
    /// load they are at their maximum and all jobs run at once.
    /// </summary>
    public required CapacityAmount Needs { get; init; }

    /// <summary>
    /// What there is at the largest size of the node groups, once DaemonSets, system pods and everything else of the cluster
    /// have taken their part: for certain, and at most.
    /// </summary>
    public required CapacityAmount There { get; init; }

    /// <summary>How many environments it is enough for at the present size of the node groups.</summary>
    public required CapacityRange Now { get; init; }

    /// <summary>How many environments it is enough for at the largest size of the node groups.</summary>
    public required CapacityRange AtMost { get; init; }

    /// <summary>Whether nobody raises it.</summary>
    public bool IsFixed { get; init; }
}
