using System.Globalization;
using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;

namespace EksSpec.Rules.Aws;

/// <summary>The VPC that eksctl makes: its addresses, its zones, its NAT gateway.</summary>
internal sealed class NewVpc : RuleGroup<ClusterConfig>
{
    private const int MaxZones = 8;

    private static readonly RuleInfo Prefix = AwsRule.Error(
        "EKS1329",
        "vpc.cidr is too large or too small a block",
        "Use an IPv4 block of /16 to /24.",
        "vpc:\n  cidr: 10.0.0.0/28\n",
        "vpc:\n  cidr: 10.0.0.0/16\n",
        "eksctl cuts it into one public and one private subnet a zone."
    );

    private static readonly RuleInfo TooManyZones = AwsRule.Error(
        "EKS1330",
        "There are more than 8 zones",
        "Keep 8 availabilityZones and localZones together.",
        "availabilityZones: [us-west-2a, us-west-2b, us-west-2c]\nlocalZones: [a, b, c, d, e, f]\n",
        "availabilityZones: [us-west-2a, us-west-2b, us-west-2c]\n",
        "Each zone takes two of the 16 subnets that eksctl makes."
    );

    private static readonly RuleInfo EqualZones = AwsRule.Error(
        "EKS1335",
        "There are fewer than two zones or subnets of a kind",
        "Name at least two different zones, or at least two public or two private subnets.",
        "availabilityZones: [us-west-2a, us-west-2a]\n",
        "availabilityZones: [us-west-2a, us-west-2b]\n",
        "EKS wants the control plane in at least two zones."
    );

    private static readonly RuleInfo Nat = AwsRule.Error(
        "EKS1338",
        "vpc.nat.gateway is none that eksctl knows",
        "Use HighlyAvailable, Single or Disable, spelled so.",
        "vpc:\n  nat:\n    gateway: single\n",
        "vpc:\n  nat:\n    gateway: Single\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [Prefix, TooManyZones, EqualZones, Nat];

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

        if (config.Vpc!.Subnets!.Public?.Count == 1)
        {
            report.Add(EqualZones, "vpc.subnets.public", "There is one public subnet.");
        }

        if (config.Vpc.Subnets.Private?.Count == 1)
        {
            report.Add(EqualZones, "vpc.subnets.private", "There is one private subnet.");
        }
    }
}
