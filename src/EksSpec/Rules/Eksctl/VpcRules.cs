namespace EksSpec.Rules;

/// <summary>The VPC: NAT, security groups, host names, zones.</summary>
internal sealed partial class VpcRules : RuleGroup<ClusterConfig>
{
    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.AvailabilityZones is { Count: 1 } zones)
        {
            report.Add(OneZone, "availabilityZones", $"The cluster has one zone only, {zones[0]}.");
        }

        report.If(
            subject.AvailabilityZones.HasItems() && subject.HasSubnets(),
            SubnetsAndZones,
            "vpc.subnets",
            $"Subnets and availability zones exclude each other."
        );

        if (subject.Vpc is { } vpc)
        {
            using var at = report.At("vpc");
            CheckNat(subject, vpc, report);
            CheckSecurityGroups(vpc, report);
            CheckHostnames(subject, vpc, report);
        }
    }

    private static void CheckNat(ClusterConfig config, ClusterVpc vpc, Report report)
    {
        report.If(
            vpc.Nat is { Gateway: null },
            NatWithoutGateway,
            "nat.gateway",
            $"vpc.nat has no gateway; eksctl crashes on it."
        );

        if (!config.LocalZones.HasItems())
        {
            return;
        }

        report.If(
            vpc.Id.IsSet(),
            LocalZonesOfOwnVpc,
            "id",
            $"Local zones don't go with the VPC {vpc.Id}, which exists already."
        );

        report.If(
            vpc.Nat?.Gateway == "HighlyAvailable",
            LocalZonesWithNat,
            "nat.gateway",
            $"Local zones don't go with a NAT gateway in every zone."
        );
    }

    private static void CheckSecurityGroups(ClusterVpc vpc, Report report)
    {
        report.If(
            vpc.SecurityGroup.IsSet() && vpc.ControlPlaneSecurityGroupIds.HasItems(),
            TwoSecurityGroups,
            "securityGroup",
            $"securityGroup and controlPlaneSecurityGroupIDs exclude each other."
        );

        if (vpc.ManageSharedNodeSecurityGroupRules == false)
        {
            report.If(
                !vpc.SharedNodeSecurityGroup.IsSet(),
                RulesWithoutGroup,
                "manageSharedNodeSecurityGroupRules",
                $"The rules aren't managed, and no group of your own is named."
            );
        }
        else if (vpc.SharedNodeSecurityGroup.IsSet())
        {
            report.Add(
                SharedGroupManaged,
                "sharedNodeSecurityGroup",
                $"eksctl may add rules to {vpc.SharedNodeSecurityGroup}."
            );
        }
    }

    private static void CheckHostnames(ClusterConfig config, ClusterVpc vpc, Report report)
    {
        if (!vpc.HostnameType.IsSet())
        {
            return;
        }

        report.If(
            config.HasSubnets(),
            HostnameTypeOfSubnets,
            "hostnameType",
            $"The subnets exist already, and so do their host names."
        );

        report.If(
            vpc.HostnameType is not ("ip-name" or "resource-name"),
            HostnameTypeUnknown,
            "hostnameType",
            $"The host name type '{vpc.HostnameType}' is neither ip-name nor resource-name."
        );
    }
}
