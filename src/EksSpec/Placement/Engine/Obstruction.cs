namespace EksSpec.Placement;

/// <summary>What stands in the way of a pod.</summary>
/// <param name="Nodes">On which nodes of a group it can run all the same.</param>
/// <param name="Reason">Why not on the others, as a sentence.</param>
internal sealed record Obstruction(NodeCoverage Nodes, string Reason)
{
    public static Obstruction Doubt(string reason) => new(NodeCoverage.Unknown, reason);
}
