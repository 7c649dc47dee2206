using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>Makes the groups of a cluster: what labels and taints their nodes will have.</summary>
internal static class ClusterGroups
{
    public static IEnumerable<PlacementGroup> Of(ClusterConfig cluster)
    {
        var pools = cluster.AutoModeConfig is { Enabled: true } auto
            ? auto.NodePools ?? ["general-purpose", "system"]
            : [];
        return
        [
            .. NotNull(cluster.ManagedNodeGroups).Select(group => Managed(cluster, group)),
            .. NotNull(cluster.NodeGroups).Select(group => SelfManaged(cluster, group)),
            .. NotNull(cluster.FargateProfiles).Select(profile => Fargate(cluster, profile)),
            .. pools.Select(pool => AutoMode(cluster, pool)),
        ];
    }

    private static PlacementGroup Managed(ClusterConfig cluster, ManagedNodeGroup group)
    {
        var types = NodeGroupMachines.TypesOf(group);
        var settings = NodeSettings.Of(group);
        var labels = NodeLabelSet.For(cluster, group, types, settings);
        labels.Set(NodeLabels.EksNodeGroup, group.Name ?? "");
        labels.Set(NodeLabels.EksCapacityType, NodeLabels.EksCapacity(NodeGroupMachines.PurchaseOf(group)));
        labels.SetUnknown(NodeLabels.EksImage, value => value.StartsWith("ami-", StringComparison.Ordinal));
        labels.SetUnknown(NodeLabels.EksLaunchTemplateId, value => value.StartsWith("lt-", StringComparison.Ordinal));
        labels.SetUnknown(NodeLabels.EksLaunchTemplateVersion, value => value.All(char.IsAsciiDigit));
        return Build(group, labels, types, settings);
    }

    private static PlacementGroup SelfManaged(ClusterConfig cluster, NodeGroup group)
    {
        var types = NodeGroupMachines.TypesOf(group);
        var settings = NodeSettings.Of(group);
        return Build(group, NodeLabelSet.For(cluster, group, types, settings), types, settings);
    }

    private static PlacementGroup Fargate(ClusterConfig cluster, FargateProfile profile)
    {
        var labels = new NodeLabelSet();
        labels.Set(NodeLabels.EksComputeType, "fargate");
        labels.Set(NodeLabels.Os, "linux");
        labels.Set(NodeLabels.Arch, "amd64");
        labels.SetRegion(cluster);
        labels.SetZones(cluster, ClusterZones.Of(cluster, profile));
        labels.SetNodeName(cluster);
        // The profile's own webhook adds the toleration of the nodes' taint, so there is none to judge.
        return new($"fargate/{profile.Name}", PlacementGroupKind.Fargate, labels, [], PurchaseOption.OnDemand)
        {
            Profile = profile,
        };
    }

    private static PlacementGroup AutoMode(ClusterConfig cluster, string pool)
    {
        var labels = new NodeLabelSet();
        labels.Set(NodeLabels.EksComputeType, "auto");
        labels.Set(NodeLabels.KarpenterNodePool, pool);
        labels.Set(NodeLabels.KarpenterCapacityType, "on-demand");
        labels.Set(NodeLabels.Os, "linux");
        var system = pool == "system";
        labels.SetAxis((NodeLabels.Arch, system ? ["amd64", "arm64"] : ["amd64"]));

        labels.SetRegion(cluster);
        labels.SetZones(cluster, ClusterZones.Of(cluster));
        labels.SetNodeName(cluster);
        NodePoolGroup.SetUnknownInstanceLabels(labels, "eks.amazonaws.com/");
        ValueList<NodeGroupTaint> taints = system ? [new() { Key = "CriticalAddonsOnly", Effect = "NoSchedule" }] : [];
        return new($"auto/{pool}", PlacementGroupKind.AutoMode, labels, taints, PurchaseOption.OnDemand);
    }

    private static PlacementGroup Build(
        NodeGroupBase group,
        NodeLabelSet labels,
        ValueList<string>? types,
        NodeSettings settings
    )
    {
        var kind = group is ManagedNodeGroup ? PlacementGroupKind.Managed : PlacementGroupKind.SelfManaged;
        var taints = NotNull(group.Taints).Concat(settings.Taints).ToValueList();
        return new(group.Name ?? "", kind, labels, taints, NodeGroupMachines.PurchaseOf(group))
        {
            OwnLabels = group.Labels ?? ValueMap<string>.Empty,
            InstanceTypes = types ?? [],
            MaxSize = group.MaxSize ?? group.DesiredCapacity,
            MinSize = NodeGroupSizes.Of(group).Min,
            MaxPodsPerNode = settings.MaxPods ?? group.MaxPodsPerNode,
            Kept = settings.Kept,
            Source = group,
        };
    }

    // Lists read from a file may hold nulls; eksctl's own rules speak about those.
    private static IEnumerable<T> NotNull<T>(ValueList<T>? list)
        where T : class => (list ?? ValueList<T>.Empty).Where(item => item is not null);
}
