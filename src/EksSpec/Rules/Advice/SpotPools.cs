using System.Globalization;

namespace EksSpec.Rules;

/// <summary>Spot groups that get no machines, or machines that the autoscaler miscounts; groups that die with their zone.</summary>
internal sealed partial class SpotPools : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        CheckZone(group, config, report);
        if (!NodeGroupMachines.PurchaseOf(group).MayBeSpot())
        {
            return;
        }

        var types = NodeGroupMachines.TypesOf(group) ?? [];
        var first = types.FirstOrDefault(static type => type is not null);
        var isOne = first is not null && types.All(type => type is null || type == first);
        report.If(isOne, OneType, "", $"'{group.Name}' is spot, and {first} is its only type.");

        var sizes = NodeGroupSizes.Of(group);
        if (first is not null && !isOne && sizes.Max > sizes.Min && config.Karpenter is null)
        {
            CheckSizes(group, types, report);
        }
    }

    private static void CheckSizes(NodeGroupBase group, ValueList<string> types, Report report)
    {
        InstanceType? first = null;
        foreach (var name in types)
        {
            if (name is null || InstanceTypeCatalog.Default.Find(name) is not { } type)
            {
                continue;
            }

            first ??= type;
            if ((type.VCpus, type.MemoryMiB) != (first.VCpus, first.MemoryMiB))
            {
                var path = group is NodeGroup ? "instancesDistribution.instanceTypes" : "instanceTypes";
                report.Add(MixedSizes, path, $"'{group.Name}' mixes {Text(first)} and {Text(type)}.");
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
    private static bool HasTwin(NodeGroupBase group, ClusterConfig config) =>
        config.AllNodeGroups().Any(other => IsTwin(group, other));

    private static bool IsTwin(NodeGroupBase group, NodeGroupBase other) =>
        !ReferenceEquals(group, other)
        && (!Equals(group.AvailabilityZones, other.AvailabilityZones) || !Equals(group.Subnets, other.Subnets))
        && Equals(group.Labels, other.Labels)
        && Equals(group.Taints, other.Taints);
}
