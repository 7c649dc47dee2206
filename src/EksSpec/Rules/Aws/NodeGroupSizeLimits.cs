namespace EksSpec.Rules;

/// <summary>Sizes of node groups that eksctl looks at only when it writes its templates, and those that AWS refuses.</summary>
internal sealed partial class NodeGroupSizeLimits : NodeGroupRules
{
    private const int MaxTaints = 50;
    private const int MaxTypes = 20;

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        Check("minSize", group.MinSize);
        Check("desiredCapacity", group.DesiredCapacity);
        Check("maxSize", group.MaxSize);

        void Check(string field, int? size) =>
            report.If(size < 0, Negative, field, $"'{group.Name}' can't have {size} nodes.");
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        report.If(config.IsIpv6(), Ipv6, "", $"'{group.Name}' is self-managed, and the cluster has IPv6.");
        SizeOrder.Check(group, BelowMin, AboveMax, MaxBelowMin, report);
        report.If(
            group.InstancesDistribution?.SpotAllocationStrategy == "diversified",
            Diversified,
            "instancesDistribution.spotAllocationStrategy",
            $"The Auto Scaling group of '{group.Name}' knows no strategy 'diversified'.",
            Mend.Text("price-capacity-optimized")
        );
    }

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        var (name, taints, types) = (group.Name, group.Taints?.Count, group.InstanceTypes?.Count);
        var isStuck = group.UpdateConfig is { MaxUnavailable: < 1 } or { MaxUnavailablePercentage: < 1 or > 100 };
        report.If(group.MaxSize == 0, NoNodes, "maxSize", $"'{name}' has at most 0 nodes.");
        report.If(taints > MaxTaints, TooManyTaints, "taints", $"'{name}' has {taints} taints.");
        report.If(isStuck, Unavailable, "updateConfig", $"EKS can't update '{name}' with that many nodes away.");
        report.If(types > MaxTypes, TooManyTypes, "instanceTypes", $"'{name}' names {types} instance types.");
    }
}
