namespace EksSpec.Rules;

/// <summary>Several types of machines, On-Demand and spot, in one self-managed group.</summary>
internal sealed partial class InstancesDistributions : NodeGroupRules
{
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
            report.If(distinct > 20, TooManyTypes, "instanceTypes", $"'{group.Name}' names {distinct} instance types.");
        }
    }

    private static void CheckCapacity(NodeGroupInstancesDistribution distribution, Report report)
    {
        report.If(
            distribution.OnDemandBaseCapacity < 0,
            Base,
            "onDemandBaseCapacity",
            $"{distribution.OnDemandBaseCapacity} is negative."
        );

        report.If(
            distribution.OnDemandPercentageAboveBaseCapacity is < 0 or > 100,
            Percentage,
            "onDemandPercentageAboveBaseCapacity",
            $"{distribution.OnDemandPercentageAboveBaseCapacity} is no percentage."
        );
    }

    private static void CheckStrategy(NodeGroupInstancesDistribution distribution, Report report)
    {
        if (distribution.SpotInstancePools is { } pools)
        {
            report.If(pools is < 1 or > 20, Pools, "spotInstancePools", $"{pools} is outside 1 to 20.");

            if (distribution.SpotAllocationStrategy is "capacity-optimized" or "capacity-optimized-prioritized")
            {
                report.Add(
                    distribution.SpotAllocationStrategy == "capacity-optimized" ? PoolsAndCapacity : PoolsAndPriority,
                    "spotInstancePools",
                    $"The strategy {distribution.SpotAllocationStrategy} chooses among all pools."
                );
            }
        }

        report.If(
            distribution.SpotAllocationStrategy
                is not (
                    null
                    or "lowest-price"
                    or "diversified"
                    or "capacity-optimized"
                    or "capacity-optimized-prioritized"
                    or "price-capacity-optimized"
                ),
            Strategy,
            "spotAllocationStrategy",
            $"There is no strategy '{distribution.SpotAllocationStrategy}'."
        );
    }
}
