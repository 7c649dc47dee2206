namespace EksSpec.Rules;

/// <summary>The rules about node groups: sections 5 to 7 of eksctl's rules.</summary>
internal static class NodeGroupRuleSet
{
    /// <summary>The rules, in the order in which a node group is read.</summary>
    public static readonly RuleGroups<ClusterConfig> All = new(
        new NodeGroupFamilies(),
        new NodeGroupAccelerators(),
        new CustomImages(),
        new BottlerocketNodes(),
        new KubeletSettings(),
        new ContainerRuntimes(),
        new SelfManagedNodes(),
        new InstancesDistributions(),
        new InstanceSelectors(),
        new LaunchTemplates(),
        new ManagedSizes(),
        new NodeGroupVolumes(),
        new NodeGroupZones(),
        new CapacityReservations(),
        new NodeGroupLabels(),
        new ManagedClusterName(),
        new NodeGroupTaints(),
        new NodeGroupRoles(),
        new NodeGroupAccess()
    );
}
