namespace EksSpec.Ec2;

/// <summary>
/// What a node leaves for pods, between two bounds. What fits into the cautious figure fits; what doesn't fit into the generous
/// one doesn't; between the two it isn't known before the node runs.
/// </summary>
/// <param name="Cautious">What is there at least.</param>
/// <param name="Generous">What is there at most.</param>
public readonly record struct Allocatable(NodeCapacity Cautious, NodeCapacity Generous)
{
    /// <summary>What is left of both.</summary>
    /// <param name="range">What there is.</param>
    /// <param name="taken">What is taken.</param>
    public static Allocatable operator -(Allocatable range, NodeCapacity taken) => range.Subtract(taken);

    /// <summary>Both, with something given back.</summary>
    /// <param name="returned">What is given back.</param>
    public Allocatable Add(NodeCapacity returned) => new(Cautious + returned, Generous + returned);

    /// <summary>What is left of both.</summary>
    /// <param name="taken">What is taken.</param>
    public Allocatable Subtract(NodeCapacity taken) => new(Cautious - taken, Generous - taken);

    /// <summary>Whether there is room for a pod.</summary>
    /// <param name="pod">What it asks for.</param>
    /// <returns><see langword="null"/> between the two figures.</returns>
    public bool? HasRoomFor(NodeCapacity pod) =>
        Cautious.Holds(pod) ? true
        : Generous.Holds(pod) ? null
        : false;
}
