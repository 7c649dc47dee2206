namespace EksSpec.Eksctl;

/// <summary>Which machines a node group starts, and how it buys them.</summary>
internal static class NodeGroupMachines
{
    /// <summary>The list of types of a group: <c>instanceTypes</c>, or that of its distribution.</summary>
    public static ValueList<string>? ListOf(NodeGroupBase group) =>
        group switch
        {
            ManagedNodeGroup managed => managed.InstanceTypes,
            NodeGroup selfManaged => selfManaged.InstancesDistribution?.InstanceTypes,
            _ => null,
        };

    /// <summary>The types that a group may start, eksctl's default included; null where a selector or a template decides.</summary>
    public static ValueList<string>? TypesOf(NodeGroupBase group) =>
        ListOf(group) is { Count: > 0 } list ? list
        : group.HasInstanceSelector() ? null
        : group is ManagedNodeGroup { LaunchTemplate: not null, InstanceType: null } ? null
        : [group.InstanceType is { Length: > 0 } type and not "mixed" ? type : InstanceTypeName.Default];

    /// <summary>Whether types are to be found by their properties; a selector without any is none.</summary>
    public static bool HasInstanceSelector(this NodeGroupBase group) =>
        group.InstanceSelector is { } selector
        && (
            selector.VCpus is not (null or 0)
            || selector.Memory is { Length: > 0 }
            || selector.Gpus is not null
            || selector.NeuronDevices is not null
            || selector.CpuArchitecture is { Length: > 0 }
            || selector.Allow is not null
            || selector.Deny is not null
        );

    /// <summary>How a group buys its machines.</summary>
    public static PurchaseOption PurchaseOf(NodeGroupBase group) =>
        group switch
        {
            ManagedNodeGroup { Spot: true } => PurchaseOption.Spot,
            { InstanceMarketOptions.MarketType: "capacity-block" } => PurchaseOption.CapacityBlock,
            NodeGroup { InstancesDistribution: { } distribution } => PurchaseOf(distribution),
            _ => PurchaseOption.OnDemand,
        };

    /// <summary>How many of some number of nodes a group buys On-Demand.</summary>
    public static int OnDemandOf(NodeGroupBase group, int nodes)
    {
        if (group is not NodeGroup { InstancesDistribution: { } distribution })
        {
            return PurchaseOf(group) == PurchaseOption.Spot ? 0 : nodes;
        }

        var fixedNodes = Math.Clamp(distribution.OnDemandBaseCapacity ?? 0, 0, Math.Max(nodes, 0));
        var percentage = Math.Clamp(distribution.OnDemandPercentageAboveBaseCapacity ?? 100, 0, 100);
        // Auto Scaling rounds the On-Demand part up.
        return fixedNodes + (((nodes - fixedNodes) * percentage) + 99) / 100;
    }

    // By default a distribution buys On-Demand only: base 0, and 100 % On-Demand above it.
    private static PurchaseOption PurchaseOf(NodeGroupInstancesDistribution distribution) =>
        (distribution.OnDemandPercentageAboveBaseCapacity ?? 100, distribution.OnDemandBaseCapacity ?? 0) switch
        {
            (>= 100, _) => PurchaseOption.OnDemand,
            (<= 0, <= 0) => PurchaseOption.Spot,
            _ => PurchaseOption.Mixed,
        };
}
