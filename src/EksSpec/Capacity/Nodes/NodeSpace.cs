namespace EksSpec.Capacity;

/// <summary>What a node has for pods, or what pods ask of it: its capacity, and EBS volumes that it attaches.</summary>
internal readonly record struct NodeSpace(NodeCapacity Amounts, int Volumes)
{
    public static NodeSpace operator +(NodeSpace a, NodeSpace b) => new(a.Amounts + b.Amounts, a.Volumes + b.Volumes);

    public static NodeSpace operator -(NodeSpace a, NodeSpace b) => new(a.Amounts - b.Amounts, a.Volumes - b.Volumes);

    /// <summary>Whether there is so much.</summary>
    public bool Holds(NodeSpace asked) =>
        asked.Amounts.Pods <= Amounts.Pods && asked.Volumes <= Volumes && Amounts.Holds(asked.Amounts);

    /// <summary>The smaller of both, amount by amount.</summary>
    public static NodeSpace Smaller(NodeSpace a, NodeSpace b) =>
        new(NodeCapacity.Smaller(a.Amounts, b.Amounts), Math.Min(a.Volumes, b.Volumes));

    /// <summary>The larger of both, amount by amount.</summary>
    public static NodeSpace Larger(NodeSpace a, NodeSpace b) =>
        new(NodeCapacity.Larger(a.Amounts, b.Amounts), Math.Max(a.Volumes, b.Volumes));

    /// <summary>One of the amounts.</summary>
    public decimal Of(CapacityLimitKind kind) =>
        kind switch
        {
            CapacityLimitKind.Pods => Amounts.Pods,
            CapacityLimitKind.Cpu => Amounts.Cpu,
            CapacityLimitKind.Memory => Amounts.MemoryBytes,
            CapacityLimitKind.Gpus => Amounts.Gpus,
            _ => Volumes,
        };
}
