namespace EksSpec.Isolation;

/// <summary>
/// The tags from which the Cluster Autoscaler learns what a node of an empty group would look like. eksctl's own
/// <c>propagateASGTags</c> writes a taint without its effect, which the autoscaler can't read; tags given by hand win over it.
/// </summary>
internal static class AutoscalerTags
{
    public const string LabelPrefix = "k8s.io/cluster-autoscaler/node-template/label/";
    public const string TaintPrefix = "k8s.io/cluster-autoscaler/node-template/taint/";

    /// <summary>The tags of a group, with those for its labels and taints set.</summary>
    public static ValueMap<string> For(NodeGroupBase group)
    {
        var tags = group.Tags ?? ValueMap<string>.Empty;
        foreach (var (key, value) in group.Labels ?? ValueMap<string>.Empty)
        {
            tags = tags.With(LabelPrefix + key, value);
        }

        foreach (var byKey in TaintsOf(group).GroupBy(taint => taint.Key!, StringComparer.Ordinal))
        {
            // There is one tag per key: of several effects, one that keeps pods off.
            var taint = byKey.FirstOrDefault(t => t.Effect is "NoSchedule" or "NoExecute") ?? byKey.First();
            tags = tags.With(TaintPrefix + byKey.Key, $"{taint.Value}:{taint.Effect}");
        }

        return tags;
    }

    private static IEnumerable<NodeGroupTaint> TaintsOf(NodeGroupBase group) =>
        (group.Taints ?? ValueList<NodeGroupTaint>.Empty).Where(taint => taint?.Key is not null);
}
