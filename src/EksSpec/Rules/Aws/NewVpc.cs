using System.Globalization;

namespace EksSpec.Rules;

/// <summary>The VPC that eksctl makes: its addresses, its zones, its NAT gateway.</summary>
internal sealed partial class NewVpc : RuleGroup<ClusterConfig>
{
    private const int MaxZones = 8;

    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.HasSubnets())
        {
            CheckSubnets(subject, report);
        }
        else if (!subject.IsOnOutposts())
        {
            CheckZones(subject, report);
        }

        if (!subject.HasSubnets() && !(subject.Vpc?.Id).IsSet())
        {
            CheckMade(subject.Vpc, report);
        }
    }

    private static void CheckMade(ClusterVpc? vpc, Report report)
    {
        if (vpc?.Cidr is { } cidr && PrefixOf(cidr) is not (>= 16 and <= 24))
        {
            report.Add(Prefix, "vpc.cidr", $"eksctl can't cut '{cidr}' into subnets.");
        }

        if (vpc?.Nat?.Gateway is not (null or "" or "HighlyAvailable" or "Single" or "Disable"))
        {
            report.Add(Nat, "vpc.nat.gateway", $"There is no NAT gateway mode '{vpc.Nat.Gateway}'.");
        }
    }

    private static int PrefixOf(string cidr)
    {
        var slash = cidr.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 || cidr.Contains(':', StringComparison.Ordinal) ? -1
            : int.TryParse(cidr.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
                ? prefix
            : -1;
    }

    private static void CheckZones(ClusterConfig config, Report report)
    {
        // Without zones eksctl takes three, in the oldest region two.
        var zones =
            config.AvailabilityZones.HasItems() ? config.AvailabilityZones.Count
            : config.Metadata?.Region == "us-east-1" ? 2
            : 3;
        var localZones = config.LocalZones?.Count ?? 0;
        if (zones + localZones > MaxZones)
        {
            var path = config.AvailabilityZones is { Count: > MaxZones } ? "availabilityZones" : "localZones";
            report.Add(TooManyZones, path, $"{zones + localZones} zones need {2 * (zones + localZones)} subnets.");
        }

        if (config.AvailabilityZones is { Count: > 1 } given && given.AsSpan()[1..].IndexOfAnyExcept(given[0]) < 0)
        {
            report.Add(EqualZones, "availabilityZones", $"All zones are {given[0]}.");
        }
    }

    private static void CheckSubnets(ClusterConfig config, Report report)
    {
        if (config.IsOnOutposts())
        {
            return;
        }

        report.If(
            config.Vpc!.Subnets!.Public?.Count == 1,
            EqualZones,
            "vpc.subnets.public",
            $"There is one public subnet."
        );

        report.If(
            config.Vpc.Subnets.Private?.Count == 1,
            EqualZones,
            "vpc.subnets.private",
            $"There is one private subnet."
        );
    }
}
