namespace EksSpec.Rules;

/// <summary>Groups that say spot and buy something else, and the reverse.</summary>
internal sealed partial class SpotTruth : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        var sizes = NodeGroupSizes.Of(group);
        var most = Math.Max(sizes.Max, 1);
        var onDemand = NodeGroupMachines.OnDemandOf(group, most);
        if (onDemand > 0 && PurchaseSigns.SpotSign(group) is { } sign)
        {
            report.Add(
                NotSpot,
                WayToSpot(group),
                $"'{group.Name}' looks like spot by {sign}, but {Numbers(group, sizes, most, onDemand)} On-Demand."
            );
        }
        else if (NodeGroupMachines.PurchaseOf(group).MayBeSpot() && PurchaseSigns.OnDemandSign(group) is { } other)
        {
            report.Add(
                NotOnDemand,
                "",
                $"'{group.Name}' looks like On-Demand by {other}, but {most - onDemand} of {most} nodes are spot."
            );
        }
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var wantsSpot =
            group.InstancesDistribution is { OnDemandPercentageAboveBaseCapacity: null or 100 } distribution
            && (
                distribution is { SpotInstancePools: not null } or { MaxPrice: not null } or { CapacityRebalance: true }
                || distribution.SpotAllocationStrategy.IsSet()
            );
        report.If(
            // Of a group that looks like spot in other ways too, the other rule speaks.
            wantsSpot && PurchaseSigns.SpotSign(group) is null,
            NoSpotAtAll,
            "instancesDistribution",
            $"'{group.Name}' is 100 % On-Demand; its settings for spot decide nothing."
        );
    }

    private static string WayToSpot(NodeGroupBase group) =>
        group is ManagedNodeGroup ? "spot"
        : group is NodeGroup { InstancesDistribution: null } ? "instancesDistribution"
        : "instancesDistribution.onDemandPercentageAboveBaseCapacity";

    private static string Numbers(NodeGroupBase group, NodeGroupSizes sizes, int most, int onDemand) =>
        sizes.Desired <= 0 || sizes.Desired == most
            ? $"{onDemand} of {most} nodes are"
            : $"{NodeGroupMachines.OnDemandOf(group, sizes.Desired)} of {sizes.Desired} nodes at the start and {onDemand} of at most {most} are";
}
