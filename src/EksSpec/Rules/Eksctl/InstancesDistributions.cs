using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>Several types of machines, On-Demand and spot, in one self-managed group.</summary>
internal sealed class InstancesDistributions : NodeGroupRules
{
    private const string Mixed = Example.SelfManaged + "instancesDistribution:\n    ";

    private const string Types = Mixed + "instanceTypes: [m5.large, m6i.large]\n    ";

    private const string Remove = "Remove instanceType, or write mixed.";

    private static readonly RuleInfo TypeAndDistribution = EksctlRule.Error(
        "EKS0250",
        "instanceType and instancesDistribution are both given",
        Remove,
        Example.SelfManaged + "instanceType: m5.large\n  instancesDistribution:\n    instanceTypes: [m5.large]\n",
        Example.SelfManaged + "instanceType: mixed\n  instancesDistribution:\n    instanceTypes: [m5.large]\n"
    );

    private static readonly RuleInfo TypeAndSelector = EksctlRule.Error(
        "EKS0251",
        "instanceType and instanceSelector are both given",
        Remove,
        Example.SelfManaged + "instanceType: m5.large\n  instanceSelector:\n    vCPUs: 2\n",
        Example.SelfManaged + "instanceSelector:\n    vCPUs: 2\n"
    );

    private static readonly RuleInfo NoTypes = EksctlRule.Error(
        "EKS0252",
        "instancesDistribution names no types",
        "Write instanceTypes, or an instanceSelector.",
        Mixed + "instanceTypes: []\n",
        Mixed + "instanceTypes: [m5.large, m6i.large]\n"
    );

    private static readonly RuleInfo TooManyTypes = EksctlRule.Error(
        "EKS0253",
        "instancesDistribution names more than 20 types",
        "Keep 20.",
        Mixed
            + "instanceTypes: [a.1, a.2, a.3, a.4, a.5, a.6, a.7, a.8, a.9, a.10, a.11, a.12, a.13, a.14, a.15, a.16, a.17, a.18, a.19, a.20, a.21]\n",
        Mixed + "instanceTypes: [m5.large, m6i.large]\n"
    );

    private static readonly RuleInfo Base = EksctlRule.Error(
        "EKS0254",
        "onDemandBaseCapacity is negative",
        "Use 0 or more.",
        Types + "onDemandBaseCapacity: -1\n",
        Types + "onDemandBaseCapacity: 0\n"
    );

    private static readonly RuleInfo Percentage = EksctlRule.Error(
        "EKS0255",
        "onDemandPercentageAboveBaseCapacity is no percentage",
        "Use 0 to 100.",
        Types + "onDemandPercentageAboveBaseCapacity: 101\n",
        Types + "onDemandPercentageAboveBaseCapacity: 0\n"
    );

    private static readonly RuleInfo Pools = EksctlRule.Error(
        "EKS0256",
        "spotInstancePools is out of range",
        "Use 1 to 20.",
        Types + "spotInstancePools: 0\n",
        Types + "spotInstancePools: 2\n"
    );

    private static readonly RuleInfo PoolsAndCapacity = EksctlRule.Error(
        "EKS0257",
        "spotInstancePools is given with the strategy capacity-optimized",
        "Remove spotInstancePools.",
        Types + "spotInstancePools: 2\n    spotAllocationStrategy: capacity-optimized\n",
        Types + "spotAllocationStrategy: capacity-optimized\n"
    );

    private static readonly RuleInfo PoolsAndPriority = EksctlRule.Error(
        "EKS0258",
        "spotInstancePools is given with the strategy capacity-optimized-prioritized",
        "Remove spotInstancePools.",
        Types + "spotInstancePools: 2\n    spotAllocationStrategy: capacity-optimized-prioritized\n",
        Types + "spotAllocationStrategy: capacity-optimized-prioritized\n"
    );

    private static readonly RuleInfo Strategy = EksctlRule.Error(
        "EKS0259",
        "spotAllocationStrategy is none that eksctl knows",
        "Use price-capacity-optimized.",
        Types + "spotAllocationStrategy: cheapest\n",
        Types + "spotAllocationStrategy: price-capacity-optimized\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [
            TypeAndDistribution,
            TypeAndSelector,
            NoTypes,
            TooManyTypes,
            Base,
            Percentage,
            Pools,
            PoolsAndCapacity,
            PoolsAndPriority,
            Strategy,
        ];

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var selects = group.HasInstanceSelector();
        if ((group.InstancesDistribution is not null || selects) && group.InstanceType is not (null or "" or "mixed"))
        {
            report.Add(
                group.InstancesDistribution is null ? TypeAndSelector : TypeAndDistribution,
                "instanceType",
                $"'{group.Name}' names the type {group.InstanceType} and a way to find others."
            );
        }

        if (group.InstancesDistribution is { } distribution)
        {
            using (report.At("instancesDistribution"))
            {
                if (!selects)
                {
                    CheckTypes(group, distribution, report);
                }

                CheckCapacity(distribution, report);
                CheckStrategy(distribution, report);
            }
        }
    }

    private static void CheckTypes(NodeGroup group, NodeGroupInstancesDistribution distribution, Report report)
    {
        if (!distribution.InstanceTypes.HasItems())
        {
            report.Add(NoTypes, "instanceTypes", $"'{group.Name}' names no instance type.");
        }
        else if (distribution.InstanceTypes.Count > 20)
        {
            var distinct = distribution.InstanceTypes.Distinct(StringComparer.Ordinal).Count();
            if (distinct > 20)
            {
                report.Add(TooManyTypes, "instanceTypes", $"'{group.Name}' names {distinct} instance types.");
            }
        }
    }

    private static void CheckCapacity(NodeGroupInstancesDistribution distribution, Report report)
    {
        if (distribution.OnDemandBaseCapacity < 0)
        {
            report.Add(Base, "onDemandBaseCapacity", $"{distribution.OnDemandBaseCapacity} is negative.");
        }

        if (distribution.OnDemandPercentageAboveBaseCapacity is < 0 or > 100)
        {
            report.Add(
                Percentage,
                "onDemandPercentageAboveBaseCapacity",
                $"{distribution.OnDemandPercentageAboveBaseCapacity} is no percentage."
            );
        }
    }

    private static void CheckStrategy(NodeGroupInstancesDistribution distribution, Report report)
    {
        if (distribution.SpotInstancePools is { } pools)
        {
            if (pools is < 1 or > 20)
            {
                report.Add(Pools, "spotInstancePools", $"{pools} is outside 1 to 20.");
            }

            if (distribution.SpotAllocationStrategy is "capacity-optimized" or "capacity-optimized-prioritized")
            {
                report.Add(
                    distribution.SpotAllocationStrategy == "capacity-optimized" ? PoolsAndCapacity : PoolsAndPriority,
                    "spotInstancePools",
                    $"The strategy {distribution.SpotAllocationStrategy} chooses among all pools."
                );
            }
        }

        if (
            distribution.SpotAllocationStrategy
            is not (
                null
                or "lowest-price"
                or "diversified"
                or "capacity-optimized"
                or "capacity-optimized-prioritized"
                or "price-capacity-optimized"
            )
        )
        {
            report.Add(
                Strategy,
                "spotAllocationStrategy",
                $"There is no strategy '{distribution.SpotAllocationStrategy}'."
            );
        }
    }
}
