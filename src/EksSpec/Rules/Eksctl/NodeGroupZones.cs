using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>Where the nodes stand: zones, subnets, placement groups, Outposts.</summary>
internal sealed class NodeGroupZones : NodeGroupRules
{
    private const string Outpost = "arn:aws:outposts:us-west-2:111122223333:outpost/op-0123456789abcdef0";

    private static readonly RuleInfo ZonesAndSubnets = EksctlRule.Error(
        "EKS0199",
        "A group has both availabilityZones and subnets",
        "Remove availabilityZones or subnets.",
        Example.Managed + "availabilityZones: [us-west-2a]\n  subnets: [private-a]\n",
        Example.Managed + "subnets: [private-a]\n"
    );

    private static readonly RuleInfo PlacementName = EksctlRule.Error(
        "EKS0200",
        "placement has no groupName",
        "Write placement.groupName, or remove placement.",
        Example.SelfManaged + "placement: {}\n",
        Example.SelfManaged + "placement:\n    groupName: close-together\n"
    );

    private static readonly RuleInfo EfaAcrossZones = EksctlRule.Error(
        "EKS0201",
        "A group with EFA spans several zones or subnets",
        "Name one zone or one subnet.",
        Example.Managed + "efaEnabled: true\n  availabilityZones: [us-west-2a, us-west-2b]\n",
        Example.Managed + "efaEnabled: true\n  availabilityZones: [us-west-2a]\n"
    );

    private static readonly RuleInfo LocalAndAvailabilityZones = EksctlRule.Error(
        "EKS0268",
        "A group has both localZones and availabilityZones",
        "Remove localZones or availabilityZones.",
        Example.SelfManaged + "localZones: [us-west-2-lax-1a]\n  availabilityZones: [us-west-2a]\n",
        Example.SelfManaged + "localZones: [us-west-2-lax-1a]\n"
    );

    private static readonly RuleInfo OutpostArn = EksctlRule.Error(
        "EKS0269",
        "outpostARN is not the ARN of an Outpost",
        "Write the Outpost's ARN, such as " + Outpost + ".",
        Example.SelfManaged + "outpostARN: op-0123456789abcdef0\n",
        Example.SelfManaged + "outpostARN: " + Outpost + "\n"
    );

    private static readonly RuleInfo OtherOutpost = EksctlRule.Error(
        "EKS0270",
        "A group stands on another Outpost than the control plane",
        "Use the Outpost of the control plane, or leave outpostARN out.",
        Example.OnOutposts + "outpostARN: arn:aws:outposts:us-west-2:111122223333:outpost/op-0aaaaaaaaaaaaaaaa\n",
        Example.OnOutposts + "outpostARN: " + Outpost + "\n"
    );

    private static readonly RuleInfo SelectorOnOutpost = EksctlRule.Error(
        "EKS0271",
        "instanceSelector is given for a group on an Outpost",
        "Name the instance type.",
        Example.OnOutposts + "instanceSelector:\n    vCPUs: 2\n",
        Example.OnOutposts + "instanceType: m5.large\n"
    );

    private static readonly RuleInfo ZonesOnOutpost = EksctlRule.Error(
        "EKS0272",
        "availabilityZones is given for a group on an Outpost",
        "Remove availabilityZones: the Outpost has one zone.",
        Example.OnOutposts + "availabilityZones: [us-west-2a]\n",
        Example.OnOutposts + "instanceType: m5.large\n"
    );

    private static readonly RuleInfo LocalZonesOnOutpost = EksctlRule.Error(
        "EKS0273",
        "localZones is given for a group on an Outpost",
        "Remove localZones: the Outpost has one zone.",
        Example.OnOutposts + "localZones: [us-west-2-lax-1a]\n",
        Example.OnOutposts + "instanceType: m5.large\n"
    );

    private static readonly RuleInfo ManagedOnOutpost = EksctlRule.Error(
        "EKS0277",
        "outpostARN is given for a managed group",
        "Make the group an entry of nodeGroups.",
        Example.Managed + "outpostARN: " + Outpost + "\n",
        Example.SelfManaged + "outpostARN: " + Outpost + "\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [
            ZonesAndSubnets,
            PlacementName,
            EfaAcrossZones,
            LocalAndAvailabilityZones,
            OutpostArn,
            OtherOutpost,
            SelectorOnOutpost,
            ZonesOnOutpost,
            LocalZonesOnOutpost,
            ManagedOnOutpost,
        ];

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
