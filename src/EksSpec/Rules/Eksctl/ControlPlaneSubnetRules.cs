namespace EksSpec.Rules;

/// <summary>A control plane on private subnets: there have to be two, in two zones.</summary>
internal sealed partial class ControlPlaneSubnetRules : RuleGroup<ClusterConfig>
{
    private const string Path = "vpc.controlPlaneOnPrivateSubnets";

    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Vpc is not { ControlPlaneOnPrivateSubnets: true } vpc)
        {
            return;
        }

        var isListed = vpc.ControlPlaneSubnetIds.HasItems();
        report.If(isListed, WithSubnetIds, Path, $"The subnets of the control plane are listed as well.");
        if (subject.IsOnOutposts())
        {
            return;
        }

        // An empty map is a map: eksctl makes the subnets itself only where there is none.
        if (vpc.Subnets is { } subnets)
        {
            CheckSubnets(subnets.Private.Items(), report);
        }
        else if (subject.AvailabilityZones is { Count: > 0 } zones)
        {
            var areEqual = zones.AsSpan().IndexOfAnyExcept(zones[0]) < 0;
            report.If(areEqual, EqualZones, Path, $"The only availability zone is {zones[0]}.");
        }
    }

    private static void CheckSubnets(ReadOnlySpan<KeyValuePair<string, AzSubnetSpec>> subnets, Report report)
    {
        if (subnets.Length < 2)
        {
            report.Add(
                TooFewSubnets,
                Path,
                $"Two private subnets are needed, and there is {(subnets.Length == 1 ? "one" : "none")}."
            );
            return;
        }

        var first = ZoneOf(subnets[0]);
        var areEqual = true;
        foreach (var subnet in subnets)
        {
            areEqual &= ZoneOf(subnet) == first;
        }

        report.If(areEqual, SubnetsOfOneZone, Path, $"All private subnets are in the zone {first}.");
    }

    // eksctl takes the key of a subnet for its zone where the subnet names none.
    private static string ZoneOf(KeyValuePair<string, AzSubnetSpec> subnet) =>
        subnet.Value?.Az is { Length: > 0 } zone ? zone : subnet.Key;
}
