namespace EksSpec.Rules;

/// <summary>A control plane on private subnets: there have to be two, in two zones.</summary>
internal sealed partial class ControlPlaneSubnetRules : RuleGroup<ClusterConfig>
{
    private const string Path = "vpc.controlPlaneOnPrivateSubnets";

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Vpc is not { ControlPlaneOnPrivateSubnets: true } vpc)
        {
            return;
        }

        report.If(
            vpc.ControlPlaneSubnetIds.HasItems(),
            WithSubnetIds,
            Path,
            $"The subnets of the control plane are listed as well."
        );

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
