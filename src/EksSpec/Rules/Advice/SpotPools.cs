using System.Globalization;
using EksSpec.Ec2;
using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;

namespace EksSpec.Rules.Advice;

/// <summary>Spot groups that get no machines, or machines that the autoscaler miscounts; groups that die with their zone.</summary>
internal sealed class SpotPools : NodeGroupRules
{
    private const string SpotPractice = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-best-practices.html";

    private const string Spot = Example.Managed + "spot: true\n  ";

    private static readonly RuleInfo OneZone = AdviceRule.Warning(
        "EKS2040",
        "A group stands in one zone",
        "When the zone fails, or runs out of the machine, the group has no nodes.",
        "Name at least two zones, or make one group a zone.",
        "https://docs.aws.amazon.com/eks/latest/best-practices/data-plane.html",
        Example.Managed + "availabilityZones: [us-west-2a]\n",
        Example.Managed + "availabilityZones: [us-west-2a, us-west-2b]\n"
    );

    private static readonly RuleInfo OneType = AdviceRule.Warning(
        "EKS2041",
        "A spot group has one instance type",
        "Each type in each zone is a pool of its own; with one type the group has nothing to switch to when AWS takes that pool back.",
        "Name at least three or four types of one size, such as m5.large, m5a.large, m6i.large, m6a.large.",
        SpotPractice,
        Spot + "instanceTypes: [m5.large]\n",
        Spot + "instanceTypes: [m5.large, m5a.large, m6i.large, m6a.large]\n"
    );

    private static readonly RuleInfo MixedSizes = AdviceRule.Warning(
        "EKS2042",
        "An autoscaled spot group mixes machines of different size",
        "The Cluster Autoscaler takes all nodes of a group for its first type: with larger ones first it starts too few, with smaller ones too many, and pods stay Pending.",
        "Make one group for each size.",
        "https://docs.aws.amazon.com/eks/latest/best-practices/cluster-autoscaling.html",
        Spot + "instanceTypes: [m5.large, m5.xlarge]\n  minSize: 1\n  maxSize: 5\n",
        Spot + "instanceTypes: [m5.large, m6i.large]\n  minSize: 1\n  maxSize: 5\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [OneZone, OneType, MixedSizes];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        CheckZone(group, config, report);
        if (!NodeGroupMachines.PurchaseOf(group).MayBeSpot())
        {
            return;
        }

        var types = (NodeGroupMachines.TypesOf(group) ?? []).Where(type => type is not null).Distinct().ToList();
        if (types.Count == 1)
        {
            report.Add(OneType, "", $"'{group.Name}' is spot, and {types[0]} is its only type.");
        }

        var sizes = NodeGroupSizes.Of(group);
        if (types.Count > 1 && sizes.Max > sizes.Min && config.Karpenter is null)
        {
            CheckSizes(group, types, report);
        }
    }

    private static void CheckSizes(NodeGroupBase group, IReadOnlyList<string> types, Report report)
    {
        InstanceType? first = null;
        foreach (var type in types.Select(InstanceTypeCatalog.Default.Find).OfType<InstanceType>())
        {
            first ??= type;
            if ((type.VCpus, type.MemoryMiB) != (first.VCpus, first.MemoryMiB))
            {
                report.Add(
                    MixedSizes,
                    group is NodeGroup ? "instancesDistribution.instanceTypes" : "instanceTypes",
                    $"'{group.Name}' mixes {Text(first)} and {Text(type)}."
                );
                return;
            }
        }
    }

    private static string Text(InstanceType type) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{type.Name} ({type.VCpus} vCPU and {type.MemoryMiB / 1024.0:0.##} GiB)"
        );

    private static void CheckZone(NodeGroupBase group, ClusterConfig config, Report report)
    {
        var field =
            group.AvailabilityZones is { Count: 1 } ? "availabilityZones"
            : group.Subnets is { Count: 1 } ? "subnets"
            : null;
        // Machines that talk fast, or were reserved, stand together on purpose.
        if (
            field is null
            || config.IsOnOutposts()
            || group.OutpostArn.IsSet()
            || group.EfaEnabled == true
            || group.Placement is not null
            || group.CapacityReservation is not null
            || HasTwin(group, config)
        )
        {
            return;
        }

        var place = field == "subnets" ? group.Subnets![0] : group.AvailabilityZones![0];
        report.Add(OneZone, field, $"All nodes of '{group.Name}' are in {place}.");
    }

    // One group a zone, with the same labels and taints, is one group in several zones.
    private static bool HasTwin(NodeGroupBase group, ClusterConfig config)
    {
        foreach (var other in config.ManagedNodeGroups.Items())
        {
            if (IsTwin(group, other))
            {
                return true;
            }
        }

        foreach (var other in config.NodeGroups.Items())
        {
            if (IsTwin(group, other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTwin(NodeGroupBase group, NodeGroupBase? other) =>
        other is not null
        && !ReferenceEquals(group, other)
        && (!Equals(group.AvailabilityZones, other.AvailabilityZones) || !Equals(group.Subnets, other.Subnets))
        && Equals(group.Labels, other.Labels)
        && Equals(group.Taints, other.Taints);
}
