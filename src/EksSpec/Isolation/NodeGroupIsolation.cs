namespace EksSpec.Isolation;

/// <summary>Writes the node-group side of an isolation.</summary>
internal static class NodeGroupIsolation
{
    public static ManagedNodeGroup Apply(NodeIsolation isolation, ManagedNodeGroup group)
    {
        RefuseForeignNodes(isolation, group);
        var bought = group with { Spot = group.Spot ?? (isolation.Purchase == PurchaseOption.Spot ? true : null) };
        var purchase = NodeGroupMachines.PurchaseOf(bought);
        if (isolation.Purchase is { } wanted && (wanted == PurchaseOption.Spot) != (purchase == PurchaseOption.Spot))
        {
            throw Contradiction(isolation, group, wanted == PurchaseOption.Spot ? "'spot' is false" : "'spot' is true");
        }

        Expect(isolation, group, NodeLabels.EksCapacityType, [NodeLabels.EksCapacity(purchase)]);
        Expect(isolation, group, NodeLabels.Arch, Architectures(group.InstanceTypes ?? One(group)));

        var isolated = bought with
        {
            AmiFamily = AmiFamily(isolation, group),
            Labels = Labels(isolation, group),
            Taints = Taints(isolation, group),
        };
        return isolated with { PropagateAsgTags = true, Tags = AutoscalerTags.For(isolated) };
    }

    public static NodeGroup Apply(NodeIsolation isolation, NodeGroup group)
    {
        RefuseForeignNodes(isolation, group);
        Expect(isolation, group, NodeLabels.EksCapacityType, []);
        var types = group.InstancesDistribution?.InstanceTypes ?? One(group);
        Expect(isolation, group, NodeLabels.Arch, Architectures(types));

        var isolated = Bought(isolation, group) with
        {
            AmiFamily = AmiFamily(isolation, group),
            Labels = Labels(isolation, group),
            Taints = Taints(isolation, group),
        };
        return isolated with
        {
            PropagateAsgTags = isolated.Taints is { Count: > 0 } ? null : isolated.PropagateAsgTags,
            Tags = AutoscalerTags.For(isolated),
        };
    }

    private static NodeGroup Bought(NodeIsolation isolation, NodeGroup group)
    {
        var distribution = group.InstancesDistribution;
        if (isolation.Purchase is not { } purchase)
        {
            return group;
        }

        if (purchase != PurchaseOption.Spot)
        {
            return NodeGroupMachines.PurchaseOf(group).MayBeSpot()
                ? throw Contradiction(isolation, group, "'instancesDistribution' buys spot")
                : group;
        }

        if (distribution is { OnDemandBaseCapacity: > 0 } or { OnDemandPercentageAboveBaseCapacity: > 0 })
        {
            throw Contradiction(isolation, group, "'instancesDistribution' buys On-Demand nodes too");
        }

        var types =
            group.InstanceType is { Length: > 0 } type and not "mixed" ? [type]
            : group.InstanceSelector is null ? ValueList.Create([InstanceTypeName.Default])
            : null;
        // The default strategy, lowest-price from two pools, is interrupted most.
        distribution ??= new() { SpotAllocationStrategy = "price-capacity-optimized" };
        return group with
        {
            // eksctl refuses a distribution beside a type.
            InstanceType = group.InstanceType is "mixed" ? "mixed" : null,
            InstancesDistribution = distribution with
            {
                InstanceTypes = distribution.InstanceTypes ?? types,
                OnDemandBaseCapacity = 0,
                OnDemandPercentageAboveBaseCapacity = 0,
            },
        };
    }

    private static ValueMap<string>? Labels(NodeIsolation isolation, NodeGroupBase group) =>
        NodeLabels.Merge(
            group.Labels,
            isolation.Labels,
            (key, there, value) => Contradiction(isolation, group, $"its label '{key}' is '{there}', not '{value}'")
        );

    private static ValueList<NodeGroupTaint>? Taints(NodeIsolation isolation, NodeGroupBase group) =>
        isolation.Taints.Count == 0
            ? group.Taints
            : IsolationNarrowing.Merge(
                group.Taints ?? ValueList<NodeGroupTaint>.Empty,
                isolation.Taints,
                $"node group '{group.Name}' and '{isolation.Name}'"
            );

    private static string? AmiFamily(NodeIsolation isolation, NodeGroupBase group)
    {
        var windows = isolation.Requires.TryGetValue(NodeLabels.Os, out var systems) && systems.Contains("windows");
        return !windows || ImageFamily.IsWindows(group.AmiFamily) ? group.AmiFamily
            : group.AmiFamily is null ? ImageFamily.WindowsServer2022Core
            : throw Contradiction(isolation, group, $"'amiFamily' {group.AmiFamily} is no Windows");
    }

    private static void RefuseForeignNodes(NodeIsolation isolation, NodeGroupBase group)
    {
        if (isolation.Requires.Keys.FirstOrDefault(IsKarpenters) is { } key)
        {
            throw Contradiction(isolation, group, $"only Karpenter and EKS Auto Mode set the label '{key}'");
        }

        static bool IsKarpenters(string key) => key.StartsWith("karpenter.sh/", StringComparison.Ordinal);
    }

    private static void Expect(NodeIsolation isolation, NodeGroupBase group, string key, ValueList<string>? offered)
    {
        if (
            offered is not null
            && isolation.Requires.TryGetValue(key, out var accepted)
            && !offered.Any(accepted.Contains)
        )
        {
            var has = offered.Count == 0 ? "isn't set on its nodes" : $"is '{string.Join("' or '", offered)}' there";
            throw Contradiction(isolation, group, $"the label '{key}' {has}");
        }
    }

    private static ValueList<string>? One(NodeGroupBase group) =>
        group.InstanceType is { Length: > 0 } type and not "mixed" ? [type] : null;

    private static ValueList<string>? Architectures(ValueList<string>? types)
    {
        // Types that aren't given yet, or that nobody knows, contradict nothing.
        var known = types
            ?.Select(type => type is null ? null : InstanceTypeName.Architecture(type))
            .Distinct()
            .ToList();
        return known is null or [] || known.Contains(null) ? null : known.Select(arch => arch!).ToValueList();
    }

    private static IsolationContradictionException Contradiction(
        NodeIsolation isolation,
        NodeGroupBase group,
        string because
    ) => new($"Node group '{group.Name}' can't be isolated as '{isolation.Name}': {because}.");
}
