using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;

namespace EksSpec.Rules.Aws;

/// <summary>Sizes of node groups that eksctl looks at only when it writes its templates, and those that AWS refuses.</summary>
internal sealed class NodeGroupSizeLimits : NodeGroupRules
{
    private const int MaxTaints = 50;

    private static readonly RuleInfo Ipv6 = AwsRule.Error(
        "EKS1354",
        "A cluster with IPv6 has self-managed nodes",
        "Make the group an entry of managedNodeGroups.",
        "kubernetesNetworkConfig:\n  ipFamily: IPv6\n" + Example.SelfManaged + "minSize: 1\n",
        "kubernetesNetworkConfig:\n  ipFamily: IPv6\n" + Example.Managed + "minSize: 1\n"
    );

    private static readonly RuleInfo BelowMin = AwsRule.Error(
        "EKS1355",
        "desiredCapacity of a self-managed group is below minSize",
        "Raise desiredCapacity, or lower minSize.",
        Example.SelfManaged + "minSize: 3\n  desiredCapacity: 2\n",
        Example.SelfManaged + "minSize: 2\n  desiredCapacity: 2\n"
    );

    private static readonly RuleInfo AboveMax = AwsRule.Error(
        "EKS1356",
        "desiredCapacity of a self-managed group is above maxSize",
        "Raise maxSize, or lower desiredCapacity.",
        Example.SelfManaged + "maxSize: 3\n  desiredCapacity: 4\n",
        Example.SelfManaged + "maxSize: 4\n  desiredCapacity: 4\n"
    );

    private static readonly RuleInfo MaxBelowMin = AwsRule.Error(
        "EKS1357",
        "maxSize of a self-managed group is below minSize",
        "Write minSize and maxSize so that minSize is not above it.",
        Example.SelfManaged + "maxSize: 1\n",
        Example.SelfManaged + "minSize: 1\n  maxSize: 1\n",
        "A group that says nothing else has a minSize of 2."
    );

    private static readonly RuleInfo Negative = AwsRule.Error(
        "EKS1402",
        "A group has a negative number of nodes",
        "Use 0 or more.",
        Example.SelfManaged + "minSize: -1\n  maxSize: 2\n",
        Example.SelfManaged + "minSize: 0\n  maxSize: 2\n"
    );

    private static readonly RuleInfo NoNodes = AwsRule.Error(
        "EKS1403",
        "A managed group may have no nodes at all",
        "Use a maxSize of 1 or more.",
        Example.Managed + "minSize: 0\n  maxSize: 0\n",
        Example.Managed + "minSize: 0\n  maxSize: 1\n",
        "EKS wants a maxSize of at least 1."
    );

    private static readonly RuleInfo TooManyTaints = AwsRule.Error(
        "EKS1404",
        "A managed group has more than 50 taints",
        "Keep 50.",
        Example.Managed
            + "taints: ["
            + string.Join(", ", Enumerable.Range(1, MaxTaints + 1).Select(i => $"{{key: k{i}, effect: NoSchedule}}"))
            + "]\n",
        Example.Managed + "taints: [{key: k1, effect: NoSchedule}]\n"
    );

    private static readonly RuleInfo Unavailable = AwsRule.Error(
        "EKS1405",
        "updateConfig is out of range",
        "Use a maxUnavailable of 1 or more, or a maxUnavailablePercentage of 1 to 100.",
        Example.Managed + "updateConfig:\n    maxUnavailablePercentage: 0\n",
        Example.Managed + "updateConfig:\n    maxUnavailablePercentage: 50\n"
    );

    private static readonly RuleInfo TooManyTypes = AwsRule.Error(
        "EKS1406",
        "A managed group has more than 20 instance types",
        "Keep 20.",
        Example.Managed
            + "instanceTypes: ["
            + string.Join(", ", Enumerable.Range(1, 21).Select(i => $"m{i}.large"))
            + "]\n",
        Example.Managed + "instanceTypes: [m5.large, m6i.large]\n"
    );

    private static readonly RuleInfo Diversified = AwsRule.Error(
        "EKS1407",
        "spotAllocationStrategy is diversified",
        "Use price-capacity-optimized.",
        Example.SelfManaged
            + "instancesDistribution:\n    instanceTypes: [m5.large]\n    spotAllocationStrategy: diversified\n",
        Example.SelfManaged
            + "instancesDistribution:\n    instanceTypes: [m5.large]\n    spotAllocationStrategy: price-capacity-optimized\n",
        "eksctl lets it through, but it is a word of EC2 fleets: Auto Scaling groups refuse it."
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [
            Ipv6,
            BelowMin,
            AboveMax,
            MaxBelowMin,
            Negative,
            NoNodes,
            TooManyTaints,
            Unavailable,
            TooManyTypes,
            Diversified,
        ];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        foreach (
            var (field, size) in (ReadOnlySpan<(string, int?)>)
                [("minSize", group.MinSize), ("desiredCapacity", group.DesiredCapacity), ("maxSize", group.MaxSize)]
        )
        {
            if (size < 0)
            {
                report.Add(Negative, field, $"'{group.Name}' can't have {size} nodes.");
            }
        }
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        if (config.IsIpv6())
        {
            report.Add(Ipv6, "", $"'{group.Name}' is self-managed, and the cluster has IPv6.");
        }

        var sizes = NodeGroupSizes.Of(group);
        if (group.DesiredCapacity < group.MinSize)
        {
            report.Add(
                BelowMin,
                "desiredCapacity",
                $"'{group.Name}' starts with {sizes.Desired} nodes but has at least {sizes.Min}."
            );
        }

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

        if (group.InstancesDistribution?.SpotAllocationStrategy == "diversified")
        {
            report.Add(
                Diversified,
                "instancesDistribution.spotAllocationStrategy",
                $"The Auto Scaling group of '{group.Name}' knows no strategy 'diversified'."
            );
        }
    }

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        if (group.MaxSize == 0)
        {
            report.Add(NoNodes, "maxSize", $"'{group.Name}' has at most 0 nodes.");
        }

        if (group.Taints is { Count: > MaxTaints })
        {
            report.Add(TooManyTaints, "taints", $"'{group.Name}' has {group.Taints.Count} taints.");
        }

        if (
            group.UpdateConfig is { } update
            && (update.MaxUnavailable < 1 || update.MaxUnavailablePercentage is < 1 or > 100)
        )
        {
            report.Add(Unavailable, "updateConfig", $"EKS can't update '{group.Name}' with that many nodes away.");
        }

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
