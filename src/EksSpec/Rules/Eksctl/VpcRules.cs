using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>The VPC: NAT, security groups, host names, zones.</summary>
internal sealed class VpcRules : RuleGroup<ClusterConfig>
{
    private static readonly RuleInfo NatWithoutGateway = EksctlRule.Error(
        "EKS0021",
        "vpc.nat has no gateway, and eksctl crashes",
        "Set vpc.nat.gateway to HighlyAvailable, Single or Disable, or remove vpc.nat.",
        "vpc: {nat: {}}\n",
        "vpc: {nat: {gateway: Single}}\n",
        "eksctl stops with a nil pointer dereference instead of a message."
    );

    private static readonly RuleInfo SubnetsAndZones = EksctlRule.Error(
        "EKS0029",
        "Both subnets and availability zones",
        "Remove availabilityZones: the subnets have their zones.",
        "vpc: {id: vpc-1, subnets: {private: {a: {id: subnet-1}, b: {id: subnet-2}}}}\n"
            + "availabilityZones: [eu-west-1a, eu-west-1b]\n",
        "vpc: {id: vpc-1, subnets: {private: {a: {id: subnet-1}, b: {id: subnet-2}}}}\n"
    );

    private static readonly RuleInfo OneZone = EksctlRule.Error(
        "EKS0102",
        "Only one availability zone",
        "Name at least two zones, or leave availabilityZones out.",
        "availabilityZones: [eu-west-1a]\n",
        "availabilityZones: [eu-west-1a, eu-west-1b]\n"
    );

    private static readonly RuleInfo TwoSecurityGroups = EksctlRule.Error(
        "EKS0134",
        "Both vpc.securityGroup and vpc.controlPlaneSecurityGroupIDs",
        "Keep controlPlaneSecurityGroupIDs.",
        "vpc: {securityGroup: sg-1, controlPlaneSecurityGroupIDs: [sg-2]}\n",
        "vpc: {controlPlaneSecurityGroupIDs: [sg-1, sg-2]}\n"
    );

    private static readonly RuleInfo RulesWithoutGroup = EksctlRule.Error(
        "EKS0145",
        "eksctl may not manage the rules of a security group that it makes itself",
        "Set vpc.sharedNodeSecurityGroup, or remove manageSharedNodeSecurityGroupRules: false.",
        "vpc: {manageSharedNodeSecurityGroupRules: false}\n",
        "vpc: {manageSharedNodeSecurityGroupRules: false, sharedNodeSecurityGroup: sg-1}\n"
    );

    private static readonly RuleInfo HostnameTypeOfSubnets = EksctlRule.Error(
        "EKS0146",
        "A host name type in a VPC that exists already",
        "Remove vpc.hostnameType: it is set on the subnets.",
        "vpc: {hostnameType: ip-name, subnets: {private: {a: {id: subnet-1}, b: {id: subnet-2}}}}\n",
        "vpc: {hostnameType: ip-name}\n"
    );

    private static readonly RuleInfo HostnameTypeUnknown = EksctlRule.Error(
        "EKS0147",
        "The host name type is neither ip-name nor resource-name",
        "Write ip-name or resource-name.",
        "vpc: {hostnameType: ip}\n",
        "vpc: {hostnameType: resource-name}\n"
    );

    private static readonly RuleInfo LocalZonesOfOwnVpc = EksctlRule.Error(
        "EKS0148",
        "Local zones in a VPC that exists already",
        "Remove localZones, or let eksctl make the VPC.",
        "localZones: [us-west-2-lax-1a]\nvpc: {id: vpc-1}\n",
        "localZones: [us-west-2-lax-1a]\n"
    );

    private static readonly RuleInfo LocalZonesWithNat = EksctlRule.Error(
        "EKS0149",
        "Local zones with a NAT gateway in every zone",
        "Set vpc.nat.gateway to Single or Disable.",
        "localZones: [us-west-2-lax-1a]\nvpc: {nat: {gateway: HighlyAvailable}}\n",
        "localZones: [us-west-2-lax-1a]\nvpc: {nat: {gateway: Single}}\n"
    );

    private static readonly RuleInfo SharedGroupManaged = EksctlRule.Warning(
        "EKS0305",
        "eksctl may add rules to a security group of yours",
        "Set vpc.manageSharedNodeSecurityGroupRules: false if the group must stay as it is.",
        "vpc: {sharedNodeSecurityGroup: sg-1}\n",
        "vpc: {sharedNodeSecurityGroup: sg-1, manageSharedNodeSecurityGroupRules: false}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [
            NatWithoutGateway,
            SubnetsAndZones,
            OneZone,
            TwoSecurityGroups,
            RulesWithoutGroup,
            HostnameTypeOfSubnets,
            HostnameTypeUnknown,
            LocalZonesOfOwnVpc,
            LocalZonesWithNat,
            SharedGroupManaged,
        ];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.AvailabilityZones is { Count: 1 } zones)
        {
            report.Add(OneZone, "availabilityZones", $"The cluster has one zone only, {zones[0]}.");
        }

        if (subject.AvailabilityZones.HasItems() && subject.HasSubnets())
        {
            report.Add(SubnetsAndZones, "vpc.subnets", "Subnets and availability zones exclude each other.");
        }

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
        if (vpc.Nat is { Gateway: null })
        {
            report.Add(NatWithoutGateway, "nat.gateway", "vpc.nat has no gateway; eksctl crashes on it.");
        }

        if (!config.LocalZones.HasItems())
        {
            return;
        }

        if (vpc.Id.IsSet())
        {
            report.Add(LocalZonesOfOwnVpc, "id", $"Local zones don't go with the VPC {vpc.Id}, which exists already.");
        }

        if (vpc.Nat?.Gateway == "HighlyAvailable")
        {
            report.Add(LocalZonesWithNat, "nat.gateway", "Local zones don't go with a NAT gateway in every zone.");
        }
    }

    private static void CheckSecurityGroups(ClusterVpc vpc, Report report)
    {
        if (vpc.SecurityGroup.IsSet() && vpc.ControlPlaneSecurityGroupIds.HasItems())
        {
            report.Add(
                TwoSecurityGroups,
                "securityGroup",
                "securityGroup and controlPlaneSecurityGroupIDs exclude each other."
            );
        }

        if (vpc.ManageSharedNodeSecurityGroupRules == false)
        {
            if (!vpc.SharedNodeSecurityGroup.IsSet())
            {
                report.Add(
                    RulesWithoutGroup,
                    "manageSharedNodeSecurityGroupRules",
                    "The rules aren't managed, and no group of your own is named."
                );
            }
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

        if (config.HasSubnets())
        {
            report.Add(HostnameTypeOfSubnets, "hostnameType", "The subnets exist already, and so do their host names.");
        }

        if (vpc.HostnameType is not ("ip-name" or "resource-name"))
        {
            report.Add(
                HostnameTypeUnknown,
                "hostnameType",
                $"The host name type '{vpc.HostnameType}' is neither ip-name nor resource-name."
            );
        }
    }
}
