namespace EksSpec.Rules;

/// <summary>Where the nodes stand: zones, subnets, placement groups, Outposts.</summary>
internal sealed partial class NodeGroupZones : NodeGroupRules
{
    private const string Outpost = "arn:aws:outposts:us-west-2:111122223333:outpost/op-0123456789abcdef0";

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        report.If(
            group.AvailabilityZones.HasItems() && group.Subnets.HasItems(),
            ZonesAndSubnets,
            "subnets",
            $"'{group.Name}' names zones and subnets; one of them decides."
        );

        report.If(
            group.Placement is { } placement && !placement.GroupName.IsSet(),
            PlacementName,
            "placement.groupName",
            $"The placement of '{group.Name}' names no group."
        );

        report.If(
            group.EfaEnabled == true && (group.AvailabilityZones is { Count: > 1 } || group.Subnets is { Count: > 1 }),
            EfaAcrossZones,
            "efaEnabled",
            $"EFA works within one subnet, but '{group.Name}' names several."
        );
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        report.If(
            group.LocalZones.HasItems() && group.AvailabilityZones.HasItems(),
            LocalAndAvailabilityZones,
            "localZones",
            $"'{group.Name}' names local zones and availability zones."
        );

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
        report.If(
            group.OutpostArn.IsSet(),
            ManagedOnOutpost,
            "outpostARN",
            $"'{group.Name}' is managed: it can't stand on an Outpost."
        );
    }

    private static void CheckOutpost(string arn, ClusterConfig config, Report report)
    {
        report.If(
            !Arn.TryParse(arn, out var parsed) || parsed.Service != "outposts",
            OutpostArn,
            "outpostARN",
            $"'{arn}' is not the ARN of an Outpost."
        );

        if (config.IsOnOutposts() && config.Outpost!.ControlPlaneOutpostArn != arn)
        {
            report.Add(OtherOutpost, "outpostARN", $"The control plane is on {config.Outpost.ControlPlaneOutpostArn}.");
        }
    }

    private static void CheckOnOutpost(NodeGroup group, Report report)
    {
        report.If(
            group.HasInstanceSelector(),
            SelectorOnOutpost,
            "instanceSelector",
            $"'{group.Name}' is on an Outpost: name a type it has."
        );

        report.If(
            group.AvailabilityZones.HasItems(),
            ZonesOnOutpost,
            "availabilityZones",
            $"'{group.Name}' is on an Outpost, which has its own zone."
        );

        report.If(
            group.LocalZones.HasItems(),
            LocalZonesOnOutpost,
            "localZones",
            $"'{group.Name}' is on an Outpost, which has its own zone."
        );
    }
}
