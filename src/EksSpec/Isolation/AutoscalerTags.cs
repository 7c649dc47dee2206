using System.Globalization;

namespace EksSpec.Isolation;

/// <summary>
/// The tags from which the Cluster Autoscaler learns what a node of an empty group would look like. eksctl's own
/// <c>propagateASGTags</c> writes a taint without its effect, which the autoscaler can't read; tags given by hand win over it.
/// </summary>
internal static class AutoscalerTags
{
    public const string LabelPrefix = "k8s.io/cluster-autoscaler/node-template/label/";
    public const string TaintPrefix = "k8s.io/cluster-autoscaler/node-template/taint/";

    public const string ResourcePrefix = "k8s.io/cluster-autoscaler/node-template/resources/";

    /// <summary>The tag of the operating system, which the autoscaler takes for Linux without it.</summary>
    public const string System = LabelPrefix + NodeLabels.Os;
    public const string Windows = "windows";

    /// <summary>What EKS lets every pod of Windows ask for: an address of the one network interface that a node of Windows uses.</summary>
    public const string AddressResource = "vpc.amazonaws.com/PrivateIPv4Address";
    public const string Addresses = ResourcePrefix + AddressResource;

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

        if (ImageFamily.IsWindows(group.AmiFamily))
        {
            tags = tags.With(System, Windows);
            tags = AddressesOf(group) is { } count && !tags.ContainsKey(Addresses) ? tags.With(Addresses, count) : tags;
        }

        return tags;
    }

    /// <summary>How many pods of Windows a node of a group has addresses for at least; null where its types aren't known.</summary>
    public static string? AddressesOf(NodeGroupBase group)
    {
        var counts = (NodeGroupMachines.TypesOf(group) ?? [])
            .Select(type => type is null ? null : InstanceTypeCatalog.Default.Find(type)?.AddressesPerInterface)
            .ToList();
        return counts is [] || counts.Contains(null)
            ? null
            : (counts.Min()!.Value - 1).ToString(CultureInfo.InvariantCulture);
    }

    private static IEnumerable<NodeGroupTaint> TaintsOf(NodeGroupBase group) =>
        (group.Taints ?? ValueList<NodeGroupTaint>.Empty).Where(taint => taint?.Key is not null);
}
