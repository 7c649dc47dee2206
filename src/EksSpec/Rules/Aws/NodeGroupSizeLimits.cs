namespace EksSpec.Rules;

/// <summary>Sizes of node groups that eksctl looks at only when it writes its templates, and those that AWS refuses.</summary>
internal sealed partial class NodeGroupSizeLimits : NodeGroupRules
{
    private const int MaxTaints = 50;

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        foreach (
            var (field, size) in (ReadOnlySpan<(string, int?)>)
                [("minSize", group.MinSize), ("desiredCapacity", group.DesiredCapacity), ("maxSize", group.MaxSize)]
        )
        {
            report.If(size < 0, Negative, field, $"'{group.Name}' can't have {size} nodes.");
        }
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        report.If(config.IsIpv6(), Ipv6, "", $"'{group.Name}' is self-managed, and the cluster has IPv6.");

        var sizes = NodeGroupSizes.Of(group);
        report.If(
            group.DesiredCapacity < group.MinSize,
            BelowMin,
            "desiredCapacity",
            $"'{group.Name}' starts with {sizes.Desired} nodes but has at least {sizes.Min}."
        );

        if (group.DesiredCapacity > group.MaxSize)
        {
            report.Add(
                AboveMax,
                "desiredCapacity",
                $"'{group.Name}' starts with {sizes.Desired} nodes but has at most {sizes.Max}."
            );
        }
        else if (group.MaxSize < sizes.Min)
        {
            report.Add(
                MaxBelowMin,
                "maxSize",
                $"'{group.Name}' has at most {sizes.Max} nodes but at least {sizes.Min}."
            );
        }

        report.If(
            group.InstancesDistribution?.SpotAllocationStrategy == "diversified",
            Diversified,
            "instancesDistribution.spotAllocationStrategy",
            $"The Auto Scaling group of '{group.Name}' knows no strategy 'diversified'."
        );
    }

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        report.If(group.MaxSize == 0, NoNodes, "maxSize", $"'{group.Name}' has at most 0 nodes.");

        if (group.Taints is { Count: > MaxTaints })
        {
            report.Add(TooManyTaints, "taints", $"'{group.Name}' has {group.Taints.Count} taints.");
        }

        report.If(
            group.UpdateConfig is { } update
                && (update.MaxUnavailable < 1 || update.MaxUnavailablePercentage is < 1 or > 100),
            Unavailable,
            "updateConfig",
            $"EKS can't update '{group.Name}' with that many nodes away."
        );

        if (group.InstanceTypes is { Count: > 20 })
        {
            report.Add(
                TooManyTypes,
                "instanceTypes",
                $"'{group.Name}' names {group.InstanceTypes.Count} instance types."
            );
        }
    }
}
