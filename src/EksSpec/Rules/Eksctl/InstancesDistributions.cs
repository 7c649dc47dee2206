namespace EksSpec.Rules;

/// <summary>Several types of machines, On-Demand and spot, in one self-managed group.</summary>
internal sealed partial class InstancesDistributions : NodeGroupRules
{
    private static readonly string[] Strategies =
    [
        "lowest-price",
        "diversified",
        "capacity-optimized",
        "capacity-optimized-prioritized",
        "price-capacity-optimized",
    ];

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var selects = group.HasInstanceSelector();
        var distribution = group.InstancesDistribution;
        report.If(
            (distribution is not null || selects) && group.InstanceType is not (null or "" or "mixed"),
            distribution is null ? TypeAndSelector : TypeAndDistribution,
            "instanceType",
            $"'{group.Name}' names the type {group.InstanceType} and a way to find others."
        );

        if (distribution is not null)
        {
            using var at = report.At("instancesDistribution");
            CheckTypes(group, distribution.InstanceTypes, selects, report);
            CheckCapacity(distribution, report);
            CheckStrategy(distribution.SpotAllocationStrategy, distribution.SpotInstancePools, report);
        }
    }

    private static void CheckTypes(NodeGroup group, ValueList<string>? types, bool selects, Report report)
    {
        var hasNone = !selects && !types.HasItems();
        report.If(hasNone, NoTypes, "instanceTypes", $"'{group.Name}' names no instance type.");
        if (!selects && types is { Count: > 20 })
        {
            var distinct = types.Distinct(StringComparer.Ordinal).Count();
            report.If(distinct > 20, TooManyTypes, "instanceTypes", $"'{group.Name}' names {distinct} instance types.");
        }
    }

    private static void CheckCapacity(NodeGroupInstancesDistribution distribution, Report report)
    {
        var least = distribution.OnDemandBaseCapacity;
        var share = distribution.OnDemandPercentageAboveBaseCapacity;
        report.If(least < 0, Base, "onDemandBaseCapacity", $"{least} is negative.");
        var isNone = share is < 0 or > 100;
        report.If(isNone, Percentage, "onDemandPercentageAboveBaseCapacity", $"{share} is no percentage.");
    }

    private static void CheckStrategy(string? strategy, int? pools, Report report)
    {
        const string field = "spotInstancePools";
        report.If(pools is < 1 or > 20, Pools, field, $"{pools} is outside 1 to 20.");
        if (pools is not null && strategy is "capacity-optimized" or "capacity-optimized-prioritized")
        {
            var rule = strategy == "capacity-optimized" ? PoolsAndCapacity : PoolsAndPriority;
            report.Add(rule, field, $"The strategy {strategy} chooses among all pools.");
        }

        var isKnown =
            strategy
            is null
                or "lowest-price"
                or "diversified"
                or "capacity-optimized"
                or "capacity-optimized-prioritized"
                or "price-capacity-optimized";
        report.If(
            !isKnown,
            Strategy,
            "spotAllocationStrategy",
            $"There is no strategy '{strategy}'.",
            Mend.Word(strategy, Strategies)
        );
    }
}
