namespace EksSpec.Rules;

/// <summary>Zones in which EKS puts no control plane.</summary>
internal sealed partial class ZonesOfEks : RuleGroup<ClusterConfig>
{
    // By their ids, which mean the same in every account.
    private static readonly string[] Closed = ["use1-az3", "usw1-az2", "cac1-az3"];

    public override void Check(ClusterConfig subject, Report report)
    {
        foreach (var zone in report.Each("availabilityZones", subject.AvailabilityZones))
        {
            Check(zone, "", subject, report);
        }

        var subnets = subject.Vpc?.Subnets;
        // Subnets that are named for the control plane leave the others to nodes.
        if (subnets is not null && !(subject.Vpc?.ControlPlaneSubnetIds).HasItems())
        {
            using var at = report.At("vpc.subnets");
            CheckSubnets("private", subnets.Private, subject, report);
            CheckSubnets("public", subnets.Public, subject, report);
        }
    }

    private static void CheckSubnets(string field, ValueMap<AzSubnetSpec>? subnets, ClusterConfig config, Report report)
    {
        foreach (var (key, subnet) in report.Each(field, subnets))
        {
            var isNamed = (subnet?.Az).IsSet();
            Check(isNamed ? subnet!.Az! : key, isNamed ? "az" : "", config, report);
        }
    }

    private static void Check(string zone, string path, ClusterConfig config, Report report)
    {
        report.If(
            zone == "us-east-1e",
            NoControlPlane,
            path,
            $"In most accounts {zone} is use1-az3, where EKS has no control plane."
        );
        report.If(Array.IndexOf(Closed, zone) >= 0, NoControlPlane, path, $"EKS has no control plane in {zone}.");
        report.If(
            IsLocal(zone, config.Metadata?.Region),
            NoControlPlane,
            path,
            $"{zone} is a local zone, and no control plane stands there."
        );
    }

    // A zone is its region and a letter; what stands between names a city or a carrier.
    private static bool IsLocal(string zone, string? region) =>
        region.IsSet()
        && zone.StartsWith(region + "-", StringComparison.Ordinal)
        && char.IsAsciiLetterLower(zone[^1])
        && char.IsAsciiDigit(zone[^2]);
}
