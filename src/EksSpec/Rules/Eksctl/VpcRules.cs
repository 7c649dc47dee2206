namespace EksSpec.Rules;

/// <summary>The VPC: NAT, security groups, host names, zones.</summary>
internal sealed partial class VpcRules : RuleGroup<ClusterConfig>
{
    private static readonly string[] HostnameTypes = ["ip-name", "resource-name"];

    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.AvailabilityZones is { Count: > 0 } zones)
        {
            var (isOne, isTwice) = (zones.Count == 1, subject.HasSubnets());
            report.If(isOne, OneZone, "availabilityZones", $"The cluster has one zone only, {zones[0]}.");
            report.If(
                isTwice,
                SubnetsAndZones,
                "vpc.subnets",
                $"Subnets and availability zones exclude each other.",
                Mend.Remove.At("availabilityZones")
            );
        }

        if (subject.Vpc is { } vpc)
        {
            using var at = report.At("vpc");
            CheckNat(vpc, subject.LocalZones.HasItems(), report);
            CheckSecurityGroups(vpc, report);
            if (vpc.HostnameType is { Length: > 0 } type)
            {
                CheckHostnames(type, subject.HasSubnets(), report);
            }
        }
    }

    private static void CheckNat(ClusterVpc vpc, bool hasLocalZones, Report report)
    {
        const string gateway = "nat.gateway";
        var (id, isOwn) = (vpc.Id, hasLocalZones && vpc.Id.IsSet());
        var isMany = hasLocalZones && vpc.Nat?.Gateway == "HighlyAvailable";
        var isBare = vpc.Nat is { Gateway: null };
        report.If(isBare, NatWithoutGateway, gateway, $"vpc.nat has no gateway; eksctl crashes on it.");
        report.If(isOwn, LocalZonesOfOwnVpc, "id", $"Local zones don't go with the VPC {id}, which exists already.");
        report.If(isMany, LocalZonesWithNat, gateway, $"Local zones don't go with a NAT gateway in every zone.");
    }

    private static void CheckSecurityGroups(ClusterVpc vpc, Report report)
    {
        report.If(
            vpc.SecurityGroup.IsSet() && vpc.ControlPlaneSecurityGroupIds.HasItems(),
            TwoSecurityGroups,
            "securityGroup",
            $"securityGroup and controlPlaneSecurityGroupIDs exclude each other."
        );

        var shared = vpc.SharedNodeSecurityGroup;
        var isManaged = vpc.ManageSharedNodeSecurityGroupRules != false;
        report.If(
            !isManaged && !shared.IsSet(),
            RulesWithoutGroup,
            "manageSharedNodeSecurityGroupRules",
            $"The rules aren't managed, and no group of your own is named."
        );
        var isAdded = isManaged && shared.IsSet();
        report.If(isAdded, SharedGroupManaged, "sharedNodeSecurityGroup", $"eksctl may add rules to {shared}.");
    }

    private static void CheckHostnames(string type, bool hasSubnets, Report report)
    {
        const string field = "hostnameType";
        report.If(
            hasSubnets,
            HostnameTypeOfSubnets,
            field,
            $"The subnets exist already, and so do their host names.",
            Mend.Remove
        );
        report.If(
            !HostnameTypes.Contains(type),
            HostnameTypeUnknown,
            field,
            $"The host name type '{type}' is neither ip-name nor resource-name.",
            Mend.Word(type, HostnameTypes)
        );
    }
}
