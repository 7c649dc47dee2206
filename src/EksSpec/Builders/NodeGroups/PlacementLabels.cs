using EksSpec.Isolation;

namespace EksSpec.Builders;

/// <summary>The labels by which the nodes of a group are known: those of its isolations, else the name of the group.</summary>
internal static class PlacementLabels
{
    private const string Pool = "nodepool/";

    /// <summary>The labels.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(INodeGroup group)
    {
        var isolating = group.Isolations.SelectMany(isolation => isolation.Labels).ToList();
        return isolating.Count > 0 ? isolating : [NameOf(group)];
    }

    // eksctl labels the nodes of both kinds of groups, Karpenter those of pools.
    private static KeyValuePair<string, string> NameOf(INodeGroup group) =>
        group.Name.StartsWith(Pool, StringComparison.Ordinal)
            ? new(NodeLabels.KarpenterNodePool, group.Name[Pool.Length..])
            : new(NodeLabels.EksctlNodeGroup, group.Name);
}
