using EksSpec.Ec2;
using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Questions that several placement rules ask.</summary>
internal static class PlacementFacts
{
    /// <summary>Every workload with its verdicts, a row of the matrix each.</summary>
    public static IEnumerable<(Workload Workload, IReadOnlyList<PlacementVerdict> Verdicts)> Rows(
        PlacementMatrix matrix
    )
    {
        for (var row = 0; row < matrix.Workloads.Count; row++)
        {
            yield return (matrix.Workloads[row], new WorkloadPlacement(matrix, row).Verdicts);
        }
    }

    /// <summary>Workloads that are not on every node by design, with their verdicts.</summary>
    public static IEnumerable<(Workload Workload, IReadOnlyList<PlacementVerdict> Verdicts)> Chosen(
        PlacementMatrix matrix
    ) => Rows(matrix).Where(row => !row.Workload.IsDaemonSet);

    /// <summary>Where in the ClusterConfig a node group stands; the root for a group that is no node group.</summary>
    public static SpecPath GroupPath(ClusterConfig cluster, PlacementGroup group)
    {
        var managed = IndexOf(cluster.ManagedNodeGroups, group.Source);
        return managed >= 0 ? SpecPath.Root.Field("managedNodeGroups").Item(managed)
            : IndexOf(cluster.NodeGroups, group.Source) is >= 0 and var own
                ? SpecPath.Root.Field("nodeGroups").Item(own)
            : SpecPath.Root;
    }

    /// <summary>The first pods that can run on spot nodes, whatever else they can run on.</summary>
    public static IEnumerable<(Workload Workload, PlacementGroup Spot)> OnSpot(PlacementMatrix matrix)
    {
        foreach (var (workload, verdicts) in Chosen(matrix))
        {
            foreach (var verdict in verdicts)
            {
                if (verdict.Admits == true && verdict.Group.Purchase.MayBeSpot())
                {
                    yield return (workload, verdict.Group);
                    break;
                }
            }
        }
    }

    /// <summary>A few names, and how many more there are.</summary>
    public static string Few(IReadOnlyCollection<string> names) =>
        names.Count <= 3 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(3))} and {names.Count - 3} more";

    private static int IndexOf<T>(IReadOnlyList<T>? groups, NodeGroupBase? group)
        where T : NodeGroupBase
    {
        for (var i = 0; i < groups?.Count; i++)
        {
            if (ReferenceEquals(groups[i], group))
            {
                return i;
            }
        }

        return -1;
    }
}
