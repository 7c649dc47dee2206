using EksSpec.Eksctl;

namespace EksSpec.Rules;

/// <summary>Where the nodes stand: zones, subnets, placement groups, Outposts.</summary>
internal sealed partial class NodeGroupZones : NodeGroupRules
{
    private const string Outpost = "arn:aws:outposts:us-west-2:111122223333:outpost/op-0123456789abcdef0";

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group.AvailabilityZones.HasItems() && group.Subnets.HasItems())
        {
            report.Add(ZonesAndSubnets, "subnets", $"'{group.Name}' names zones and subnets; one of them decides.");
        }

        if (group.Placement is { } placement && !placement.GroupName.IsSet())
        {
            report.Add(PlacementName, "placement.groupName", $"The placement of '{group.Name}' names no group.");
        }

        if (group.EfaEnabled == true && (group.AvailabilityZones is { Count: > 1 } || group.Subnets is { Count: > 1 }))
        {
            report.Add(EfaAcrossZones, "efaEnabled", $"EFA works within one subnet, but '{group.Name}' names several.");
        }
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        if (group.LocalZones.HasItems() && group.AvailabilityZones.HasItems())
        {
            report.Add(
                LocalAndAvailabilityZones,
                "localZones",
                $"'{group.Name}' names local zones and availability zones."
            );
        }

        if (group.OutpostArn.IsSet())
        {
            CheckOutpost(group.OutpostArn, config, report);
        }

        if (config.IsOnOutposts() || group.OutpostArn.IsSet())
        {
            CheckOnOutpost(group, report);
        }
    }

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        if (group.OutpostArn.IsSet())
        {
            report.Add(ManagedOnOutpost, "outpostARN", $"'{group.Name}' is managed: it can't stand on an Outpost.");
        }
    }

    private static void CheckOutpost(string arn, ClusterConfig config, Report report)
    {
        if (!Arn.TryParse(arn, out var parsed) || parsed.Service != "outposts")
        {
            report.Add(OutpostArn, "outpostARN", $"'{arn}' is not the ARN of an Outpost.");
        }

        if (config.IsOnOutposts() && config.Outpost!.ControlPlaneOutpostArn != arn)
        {
            report.Add(OtherOutpost, "outpostARN", $"The control plane is on {config.Outpost.ControlPlaneOutpostArn}.");
        }
    }

    private static void CheckOnOutpost(NodeGroup group, Report report)
    {
        if (group.HasInstanceSelector())
        {
            report.Add(SelectorOnOutpost, "instanceSelector", $"'{group.Name}' is on an Outpost: name a type it has.");
        }

        if (group.AvailabilityZones.HasItems())
        {
            report.Add(
                ZonesOnOutpost,
                "availabilityZones",
                $"'{group.Name}' is on an Outpost, which has its own zone."
            );
        }

        if (group.LocalZones.HasItems())
        {
            report.Add(LocalZonesOnOutpost, "localZones", $"'{group.Name}' is on an Outpost, which has its own zone.");
        }
    }
}
