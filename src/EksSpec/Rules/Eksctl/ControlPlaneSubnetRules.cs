using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>A control plane on private subnets: there have to be two, in two zones.</summary>
internal sealed class ControlPlaneSubnetRules : RuleGroup<ClusterConfig>
{
    private const string Path = "vpc.controlPlaneOnPrivateSubnets";

    private static readonly RuleInfo WithSubnetIds = EksctlRule.Error(
        "EKS0135",
        "Both controlPlaneOnPrivateSubnets and controlPlaneSubnetIDs",
        "Keep one of them.",
        "vpc: {controlPlaneOnPrivateSubnets: true, controlPlaneSubnetIDs: [subnet-1, subnet-2]}\n",
        "vpc: {controlPlaneSubnetIDs: [subnet-1, subnet-2]}\n"
    );

    private static readonly RuleInfo EqualZones = EksctlRule.Error(
        "EKS0136",
        "A control plane on private subnets in one zone",
        "Name two different availability zones.",
        "availabilityZones: [eu-west-1a, eu-west-1a]\nvpc: {controlPlaneOnPrivateSubnets: true}\n",
        "availabilityZones: [eu-west-1a, eu-west-1b]\nvpc: {controlPlaneOnPrivateSubnets: true}\n"
    );

    private static readonly RuleInfo TooFewSubnets = EksctlRule.Error(
        "EKS0137",
        "A control plane on private subnets, of which there are fewer than two",
        "List two private subnets in vpc.subnets.private.",
        "vpc: {controlPlaneOnPrivateSubnets: true, subnets: {private: {eu-west-1a: {id: subnet-1}}}}\n",
        "vpc: {controlPlaneOnPrivateSubnets: true, "
            + "subnets: {private: {eu-west-1a: {id: subnet-1}, eu-west-1b: {id: subnet-2}}}}\n"
    );

    private static readonly RuleInfo SubnetsOfOneZone = EksctlRule.Error(
        "EKS0138",
        "A control plane on private subnets that are all in one zone",
        "List private subnets of two zones.",
        "vpc: {controlPlaneOnPrivateSubnets: true, "
            + "subnets: {private: {a: {id: subnet-1, az: eu-west-1a}, b: {id: subnet-2, az: eu-west-1a}}}}\n",
        "vpc: {controlPlaneOnPrivateSubnets: true, "
            + "subnets: {private: {a: {id: subnet-1, az: eu-west-1a}, b: {id: subnet-2, az: eu-west-1b}}}}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [WithSubnetIds, EqualZones, TooFewSubnets, SubnetsOfOneZone];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Vpc is not { ControlPlaneOnPrivateSubnets: true } vpc)
        {
            return;
        }

        if (vpc.ControlPlaneSubnetIds.HasItems())
        {
            report.Add(WithSubnetIds, Path, "The subnets of the control plane are listed as well.");
        }

        if (subject.IsOnOutposts())
        {
            return;
        }

        if (!subject.HasSubnets())
        {
            CheckZones(subject, report);
            return;
        }

        var subnets = vpc.Subnets!.Private.Items();
        if (subnets.Length < 2)
        {
            report.Add(TooFewSubnets, Path, $"There are {subnets.Length} private subnets, and two are needed.");
            return;
        }

        var first = ZoneOf(subnets[0]);
        foreach (var subnet in subnets)
        {
            if (ZoneOf(subnet) != first)
            {
                return;
            }
        }

        report.Add(SubnetsOfOneZone, Path, $"All private subnets are in the zone {first}.");
    }

    private static void CheckZones(ClusterConfig config, Report report)
    {
        var zones = config.AvailabilityZones.Items();
        if (zones.IsEmpty)
        {
            return;
        }

        foreach (var zone in zones)
        {
            if (zone != zones[0])
            {
                return;
            }
        }

        report.Add(EqualZones, Path, $"The only availability zone is {zones[0]}.");
    }

    // eksctl takes the key of a subnet for its zone where the subnet names none.
    private static string ZoneOf(KeyValuePair<string, AzSubnetSpec> subnet) =>
        subnet.Value?.Az is { Length: > 0 } zone ? zone : subnet.Key;
}
