using EksSpec.Ec2;
using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;

namespace EksSpec.Rules.Advice;

/// <summary>Groups that say spot and buy something else, and the reverse.</summary>
internal sealed class SpotTruth : NodeGroupRules
{
    private const string Mixed =
        "https://docs.aws.amazon.com/autoscaling/ec2/userguide/mixed-instances-groups-set-up-overview.html";

    private const string CapacityTypes =
        "https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html#managed-node-group-capacity-types";

    private static readonly RuleInfo NotSpot = AdviceRule.Warning(
        "EKS2001",
        "A group that is called spot starts On-Demand nodes",
        "A distribution without onDemandPercentageAboveBaseCapacity is 100 % On-Demand, and so is any other group that does not ask for spot. Nothing tells you but the bill.",
        "Write spot: true for a managed group; onDemandBaseCapacity: 0 and onDemandPercentageAboveBaseCapacity: 0 for the other kind.",
        Mixed,
        "nodeGroups:\n- name: develop-spot\n  instancesDistribution:\n    instanceTypes: [m5.large, m6i.large]\n",
        "nodeGroups:\n- name: develop-spot\n  instancesDistribution:\n    instanceTypes: [m5.large, m6i.large]\n"
            + "    onDemandBaseCapacity: 0\n    onDemandPercentageAboveBaseCapacity: 0\n"
    );

    private static readonly RuleInfo NoSpotAtAll = AdviceRule.Warning(
        "EKS2002",
        "Settings for spot nodes in a group that never starts any",
        "Without onDemandPercentageAboveBaseCapacity all nodes are On-Demand; maxPrice, pools and strategies of spot nodes decide nothing.",
        "Write onDemandPercentageAboveBaseCapacity, or remove the settings for spot.",
        Mixed,
        Example.SelfManaged
            + "instancesDistribution:\n    instanceTypes: [m5.large]\n    spotAllocationStrategy: price-capacity-optimized\n",
        Example.SelfManaged
            + "instancesDistribution:\n    instanceTypes: [m5.large]\n    spotAllocationStrategy: price-capacity-optimized\n"
            + "    onDemandPercentageAboveBaseCapacity: 20\n"
    );

    private static readonly RuleInfo NotOnDemand = AdviceRule.Warning(
        "EKS2003",
        "A group that is called On-Demand starts spot nodes",
        "Spot nodes are taken back two minutes after a notice; who chose this group chose it to be spared that.",
        "Remove spot, or rename the group and its labels.",
        CapacityTypes,
        "managedNodeGroups:\n- name: staging\n  spot: true\n  labels: {lifecycle: OnDemand}\n",
        "managedNodeGroups:\n- name: staging\n  labels: {lifecycle: OnDemand}\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [NotSpot, NoSpotAtAll, NotOnDemand];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        var sizes = NodeGroupSizes.Of(group);
        var most = Math.Max(sizes.Max, 1);
        var onDemand = NodeGroupMachines.OnDemandOf(group, most);
        if (onDemand > 0 && PurchaseSigns.SpotSign(group) is { } sign)
        {
            report.Add(
                NotSpot,
                "",
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
        if (
            group.InstancesDistribution is { OnDemandPercentageAboveBaseCapacity: null or 100 } distribution
            && (
                distribution.SpotInstancePools is not null
                || distribution.SpotAllocationStrategy.IsSet()
                || distribution.MaxPrice is not null
                || distribution.CapacityRebalance == true
            )
        )
        {
            report.Add(
                NoSpotAtAll,
                "instancesDistribution",
                $"'{group.Name}' is 100 % On-Demand; its settings for spot decide nothing."
            );
        }
    }

    private static string Numbers(NodeGroupBase group, NodeGroupSizes sizes, int most, int onDemand)
    {
        if (sizes.Desired <= 0 || sizes.Desired == most)
        {
            return $"{onDemand} of {most} nodes are";
        }

        return $"{NodeGroupMachines.OnDemandOf(group, sizes.Desired)} of {sizes.Desired} nodes at the start and {onDemand} of at most {most} are";
    }
}
