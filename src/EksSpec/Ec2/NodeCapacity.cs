namespace EksSpec.Ec2;

/// <summary>What a node offers to pods, or what pods ask of it.</summary>
/// <param name="Cpu">Processors; 0.25 is <c>250m</c>.</param>
/// <param name="MemoryBytes">Memory, in bytes.</param>
/// <param name="Pods">Pods.</param>
/// <param name="Gpus">NVIDIA cards.</param>
public readonly record struct NodeCapacity(decimal Cpu, decimal MemoryBytes, int Pods, int Gpus)
{
    /// <summary>Both together.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static NodeCapacity operator +(NodeCapacity a, NodeCapacity b) =>
        new(a.Cpu + b.Cpu, a.MemoryBytes + b.MemoryBytes, a.Pods + b.Pods, a.Gpus + b.Gpus);

    /// <summary>What is left.</summary>
    /// <param name="a">What there is.</param>
    /// <param name="b">What is taken.</param>
    public static NodeCapacity operator -(NodeCapacity a, NodeCapacity b) =>
        new(a.Cpu - b.Cpu, a.MemoryBytes - b.MemoryBytes, a.Pods - b.Pods, a.Gpus - b.Gpus);

    /// <summary>Both together.</summary>
    /// <param name="other">The other.</param>
    public NodeCapacity Add(NodeCapacity other) => this + other;

    /// <summary>What is left.</summary>
    /// <param name="other">What is taken.</param>
    public NodeCapacity Subtract(NodeCapacity other) => this - other;

    /// <summary>Whether there is so much.</summary>
    /// <param name="asked">What is asked for.</param>
    public bool Holds(NodeCapacity asked) =>
        asked.Cpu <= Cpu && asked.MemoryBytes <= MemoryBytes && asked.Pods <= Pods && asked.Gpus <= Gpus;

    /// <summary>The smaller of both, amount by amount.</summary>
    internal static NodeCapacity Smaller(NodeCapacity a, NodeCapacity b) =>
        new(
            Math.Min(a.Cpu, b.Cpu),
            Math.Min(a.MemoryBytes, b.MemoryBytes),
            Math.Min(a.Pods, b.Pods),
            Math.Min(a.Gpus, b.Gpus)
        );

    /// <summary>The larger of both, amount by amount.</summary>
    internal static NodeCapacity Larger(NodeCapacity a, NodeCapacity b) =>
        new(
            Math.Max(a.Cpu, b.Cpu),
            Math.Max(a.MemoryBytes, b.MemoryBytes),
            Math.Max(a.Pods, b.Pods),
            Math.Max(a.Gpus, b.Gpus)
        );

    /// <summary>How many pods that ask for so much there is room for.</summary>
    /// <param name="pod">What one pod asks for.</param>
    public int RoomFor(NodeCapacity pod)
    {
        var room = Math.Max(0, Pods);
        room = Math.Min(room, Share(Cpu, pod.Cpu));
        room = Math.Min(room, Share(MemoryBytes, pod.MemoryBytes));
        return Math.Min(room, Share(Gpus, pod.Gpus));
    }

    private static int Share(decimal there, decimal asked) =>
        asked <= 0 ? int.MaxValue : (int)Math.Clamp(Math.Floor(there / asked), 0, int.MaxValue);
}
