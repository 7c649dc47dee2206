using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>In how many domains of a topology, such as nodes or zones, the pods of a workload can be.</summary>
internal static class Topology
{
    /// <summary>More than anybody counts.</summary>
    public const long Any = int.MaxValue;

    /// <summary>The domains there are for certain, and those there may be.</summary>
    public static (long Least, long Most) Domains(PlacementMatrix matrix, int row, string key)
    {
        var (least, most) = (0L, 0L);
        var (isKnown, isSure) = (true, true);
        HashSet<string> values = new(StringComparer.Ordinal);
        foreach (var group in matrix.Groups)
        {
            var admitted = matrix.Admitted(row, group.Index);
            if (admitted == NodeCoverage.None)
            {
                continue;
            }

            least += admitted == NodeCoverage.Unknown ? 0 : Least(group);
            most += Most(group);
            isSure &= admitted != NodeCoverage.Unknown;
            if (ValuesOf(matrix.Workloads[row], group, key) is { } some)
            {
                values.UnionWith(some);
            }
            else
            {
                isKnown = false;
            }
        }

        return key == NodeLabels.Hostname ? (least, most)
            : isKnown ? (isSure ? Math.Min(least, values.Count) : 0, Math.Min(most, values.Count))
            : key == NodeLabels.Zone ? (Math.Min(least, 1), Math.Min(most, ClusterZones.Most(matrix.Cluster)))
            : (Math.Min(least, 1), most);
    }

    /// <summary>Most nodes of a group.</summary>
    public static long Most(PlacementGroup group) =>
        group.MaxSize ?? (!group.IsUnbounded && group.Source is { } source ? NodeGroupSizes.Of(source).Max : Any);

    /// <summary>
    /// The values of a label on those nodes of a group that the labels of a pod let it on; <see langword="null"/> where they
    /// aren't known.
    /// </summary>
    /// <param name="workload">Whose pods.</param>
    /// <param name="group">The group.</param>
    /// <param name="key">The label.</param>
    /// <param name="isAnywhere">Whether the labels that the pod asks for don't matter.</param>
    public static IEnumerable<string>? ValuesOf(
        Workload workload,
        PlacementGroup group,
        string key,
        bool isAnywhere = false
    )
    {
        var slot = group.Slot(key);
        if (slot is not { Axis: >= 0 })
        {
            return slot is null ? []
                : slot.Value is { } only ? [only]
                : null;
        }

        if (isAnywhere)
        {
            return slot.Choices.OfType<string>();
        }

        var terms = workload.Constraints.Terms.Where(term => Scheduler.Term(term, group).Some != Match.No).ToList();
        return slot
            .Choices.Where((_, choice) => terms.Exists(term => Scheduler.Accepts(term, group, slot.Axis, choice)))
            .OfType<string>();
    }

    private static long Least(PlacementGroup group) => group.IsUnbounded ? Any : group.MinSize;
}
