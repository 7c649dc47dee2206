using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>Nodes that are alike: a node group, a Fargate profile, a pool of Auto Mode or Karpenter.</summary>
public sealed class PlacementGroup
{
    private readonly Dictionary<string, LabelSlot> _labels;

    internal PlacementGroup(
        string name,
        PlacementGroupKind kind,
        NodeLabelSet labels,
        ValueList<NodeGroupTaint> taints,
        PurchaseOption purchase
    )
    {
        Name = name;
        Kind = kind;
        _labels = labels.Slots;
        Axes = labels.Axes;
        Taints = taints;
        Purchase = purchase;
        Excluding = [.. taints.Where(Tolerating.Excludes)];
    }

    /// <summary>The name: of a node group as it is, else with its kind: <c>fargate/…</c>, <c>auto/…</c>, <c>nodepool/…</c>.</summary>
    public string Name { get; }

    /// <summary>Who starts the nodes.</summary>
    public PlacementGroupKind Kind { get; }

    /// <summary>The taints of the nodes, in their written order.</summary>
    public ValueList<NodeGroupTaint> Taints { get; }

    /// <summary>How the nodes are bought.</summary>
    public PurchaseOption Purchase { get; }

    /// <summary>The labels that someone wrote on the group, without those that EKS and eksctl add.</summary>
    public ValueMap<string> OwnLabels { get; internal init; } = ValueMap<string>.Empty;

    /// <summary>The instance types; empty where they aren't known beforehand.</summary>
    public ValueList<string> InstanceTypes { get; internal init; } = ValueList<string>.Empty;

    /// <summary>Most nodes the group may have; <see langword="null"/> where nothing is said.</summary>
    public int? MaxSize { get; internal init; }

    /// <summary>How many nodes the group has for certain.</summary>
    internal int MinSize { get; init; }

    /// <summary>Whether whoever starts the nodes starts one for each pod that needs it.</summary>
    internal bool IsUnbounded =>
        Kind is PlacementGroupKind.Fargate or PlacementGroupKind.AutoMode or PlacementGroupKind.NodePool;

    /// <summary>Whether the nodes run Windows.</summary>
    internal bool IsWindows => Slot(NodeLabels.Os)?.Value == "windows";

    /// <summary>Most pods a node takes, where the group says so itself.</summary>
    internal int? MaxPodsPerNode { get; init; }

    /// <summary>What its kubelets keep, where somebody says so.</summary>
    internal NodeCapacity Kept { get; init; }

    /// <summary>The node group this was made of.</summary>
    internal NodeGroupBase? Source { get; init; }

    /// <summary>The NodePool this was made of.</summary>
    internal SpecObject? Pool { get; init; }

    internal FargateProfile? Profile { get; init; }

    /// <summary>How many choices each axis has along which the nodes differ.</summary>
    internal int[] Axes { get; }

    /// <summary>The taints that keep pods off.</summary>
    internal NodeGroupTaint[] Excluding { get; }

    /// <summary>The labels of the nodes, as far as they are known, in ordinal order.</summary>
    internal IEnumerable<KeyValuePair<string, LabelSlot>> Labels =>
        _labels.OrderBy(label => label.Key, StringComparer.Ordinal);

    /// <summary>What is known of a label; <see langword="null"/> for a label the nodes don't have.</summary>
    internal LabelSlot? Slot(string key) => _labels.GetValueOrDefault(key);

    /// <summary>Its place among the groups of its matrix.</summary>
    internal int Index { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>What is known of a label; <see langword="null"/> for a label the nodes don't have.</summary>
    internal LabelSlot? Label(Requirement requirement) => requirement.Slots[Index];
}
