namespace EksSpec.Rules;

/// <summary>Where the nodes stand: zones, subnets, placement groups, Outposts.</summary>
internal sealed partial class NodeGroupZones : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        var (name, zones, subnets) = (group.Name, group.AvailabilityZones, group.Subnets);
        var hasBoth = zones.HasItems() && subnets.HasItems();
        var isUnnamed = group.Placement is { } placement && !placement.GroupName.IsSet();
        var isSpread = group.EfaEnabled == true && (zones is { Count: > 1 } || subnets is { Count: > 1 });
        report.If(hasBoth, ZonesAndSubnets, "subnets", $"'{name}' names zones and subnets; one of them decides.");
        report.If(isUnnamed, PlacementName, "placement.groupName", $"The placement of '{name}' names no group.");
        report.If(isSpread, EfaAcrossZones, "efaEnabled", $"EFA works within one subnet, but '{name}' names several.");
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        const string local = "localZones";
        var (name, hasBoth) = (group.Name, group.LocalZones.HasItems() && group.AvailabilityZones.HasItems());
        report.If(hasBoth, LocalAndAvailabilityZones, local, $"'{name}' names local zones and availability zones.");

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
        var (name, isThere) = (group.Name, group.OutpostArn.IsSet());
        report.If(isThere, ManagedOnOutpost, "outpostARN", $"'{name}' is managed: it can't stand on an Outpost.");
    }

    private static void CheckOutpost(string arn, ClusterConfig config, Report report)
    {
        var isOutpost = Arn.TryParse(arn, out var parsed) && parsed.Service == "outposts";
        var home = config.IsOnOutposts() ? config.Outpost!.ControlPlaneOutpostArn : arn;
        report.If(!isOutpost, OutpostArn, "outpostARN", $"'{arn}' is not the ARN of an Outpost.");
        report.If(home != arn, OtherOutpost, "outpostARN", $"The control plane is on {home}.");
    }

    private static void CheckOnOutpost(NodeGroup group, Report report)
    {
        const string zones = "availabilityZones";
        var (name, hasZones, hasLocal) = (group.Name, group.AvailabilityZones.HasItems(), group.LocalZones.HasItems());
        var selects = group.HasInstanceSelector();
        report.If(selects, SelectorOnOutpost, "instanceSelector", $"'{name}' is on an Outpost: name a type it has.");
        report.If(hasZones, ZonesOnOutpost, zones, $"'{name}' is on an Outpost, which has its own zone.", Mend.Remove);
        report.If(
            hasLocal,
            LocalZonesOnOutpost,
            "localZones",
            $"'{name}' is on an Outpost, which has its own zone.",
            Mend.Remove
        );
    }
}
