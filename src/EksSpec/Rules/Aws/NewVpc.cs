using System.Globalization;

namespace EksSpec.Rules;

/// <summary>The VPC that eksctl makes: its addresses, its zones, its NAT gateway.</summary>
internal sealed partial class NewVpc : RuleGroup<ClusterConfig>
{
    private static readonly string[] Gateways = ["HighlyAvailable", "Single", "Disable"];

    private const int MaxZones = 8;

    public override void Check(ClusterConfig subject, Report report)
    {
        if (!subject.HasSubnets() && !(subject.Vpc?.Id).IsSet())
        {
            // On an Outpost eksctl looks at it before it asks AWS for anything.
            var rule = subject.IsOnOutposts() ? PrefixOnOutpost : Prefix;
            CheckMade(subject.Vpc?.Cidr, rule, subject.Vpc?.Nat?.Gateway, report);
        }

        if (subject.IsOnOutposts())
        {
            return;
        }

        if (subject.HasSubnets())
        {
            using var at = report.At("vpc.subnets");
            var subnets = subject.Vpc!.Subnets!;
            report.If(subnets.Public?.Count == 1, EqualZones, "public", $"There is one public subnet.");
            report.If(subnets.Private?.Count == 1, EqualZones, "private", $"There is one private subnet.");
        }
        else
        {
            CheckZones(subject, report);
        }
    }

    private static void CheckMade(string? cidr, RuleInfo rule, string? gateway, Report report)
    {
        var canCut = cidr is null || PrefixOf(cidr) is >= 16 and <= 24;
        var isKnown = !gateway.IsSet() || Gateways.Contains(gateway);
        report.If(!canCut, rule, "vpc.cidr", $"eksctl can't cut '{cidr}' into subnets.");
        report.If(
            !isKnown,
            Nat,
            "vpc.nat.gateway",
            $"There is no NAT gateway mode '{gateway}'.",
            Mend.Word(gateway, Gateways)
        );
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
        var given = config.AvailabilityZones?.Count ?? 0;
        var total =
            (config.LocalZones?.Count ?? 0)
            + (
                given > 0 ? given
                : config.Metadata?.Region == "us-east-1" ? 2
                : 3
            );
        var path = given > MaxZones ? "availabilityZones" : "localZones";
        report.If(total > MaxZones, TooManyZones, path, $"{total} zones need {2 * total} subnets.");

        if (config.AvailabilityZones is { Count: > 1 } zones)
        {
            var areEqual = zones.AsSpan().IndexOfAnyExcept(zones[0]) < 0;
            report.If(areEqual, EqualZones, "availabilityZones", $"All zones are {zones[0]}.");
        }
    }
}
