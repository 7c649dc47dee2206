using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;
using EksSpec.Values;

namespace EksSpec.Rules.Aws;

/// <summary>Subnets that exist already, and the node groups that stand in them.</summary>
internal sealed class GivenSubnets : NodeGroupRules
{
    private const string Subnets = """
        vpc:
          subnets:
            public:
              us-west-2a: {id: subnet-00000000000000001}
              us-west-2b: {id: subnet-00000000000000002}
            private:
              us-west-2a: {id: subnet-00000000000000003}
              us-west-2b: {id: subnet-00000000000000004}

        """;

    private static readonly RuleInfo TooFewPrivate = AwsRule.Error(
        "EKS1336",
        "privateNetworking is true with fewer than two private subnets",
        "Name two private subnets, or remove privateNetworking.",
        "vpc:\n  subnets:\n    public:\n      a: {id: subnet-1}\n      b: {id: subnet-2}\n"
            + Example.SelfManaged
            + "privateNetworking: true\n",
        Subnets + Example.SelfManaged + "privateNetworking: true\n"
    );

    private static readonly RuleInfo NoSubnetInZone = AwsRule.Error(
        "EKS1375",
        "A group names a zone in which the cluster has no subnet for it",
        "Name a zone of the cluster.",
        "availabilityZones: [us-west-2a, us-west-2b]\n" + Example.Managed + "availabilityZones: [us-west-2c]\n",
        "availabilityZones: [us-west-2a, us-west-2b]\n" + Example.Managed + "availabilityZones: [us-west-2a]\n"
    );

    private static readonly RuleInfo NoLocalZone = AwsRule.Error(
        "EKS1376",
        "A group names a local zone that the cluster does not have",
        "Add the zone to localZones of the cluster.",
        Example.SelfManaged + "localZones: [us-west-2-lax-1a]\n",
        "localZones: [us-west-2-lax-1a]\n" + Example.SelfManaged + "localZones: [us-west-2-lax-1a]\n"
    );

    private static readonly RuleInfo PrivateSubnet = AwsRule.Error(
        "EKS1377",
        "A group stands in a private subnet without privateNetworking",
        "Write privateNetworking: true.",
        Subnets + Example.Managed + "subnets: [subnet-00000000000000003]\n",
        Subnets + Example.Managed + "subnets: [subnet-00000000000000003]\n  privateNetworking: true\n"
    );

    private static readonly RuleInfo PublicSubnet = AwsRule.Warning(
        "EKS1378",
        "A group with privateNetworking stands in a public subnet",
        "Name private subnets, or remove privateNetworking.",
        Subnets + Example.Managed + "subnets: [subnet-00000000000000001]\n  privateNetworking: true\n",
        Subnets + Example.Managed + "subnets: [subnet-00000000000000003]\n  privateNetworking: true\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [TooFewPrivate, NoSubnetInZone, NoLocalZone, PrivateSubnet, PublicSubnet];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group.AvailabilityZones.HasItems())
        {
            CheckZones(group, config, report);
        }

        var named = group.Subnets.Items();
        for (var i = 0; i < named.Length; i++)
        {
            // A zone's name can stand for a subnet of either kind; then the right one is meant.
            var isPrivate = IsAmong(config.Vpc?.Subnets?.Private, named[i]);
            var isPublic = IsAmong(config.Vpc?.Subnets?.Public, named[i]);
            if (group.PrivateNetworking != true && isPrivate && !isPublic)
            {
                report.Add(PrivateSubnet, $"subnets[{i}]", $"'{named[i]}' is private, but '{group.Name}' is not.");
            }
            else if (group.PrivateNetworking == true && isPublic && !isPrivate)
            {
                report.Add(PublicSubnet, $"subnets[{i}]", $"'{named[i]}' is public, but '{group.Name}' is private.");
            }
        }
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        if (
            group.PrivateNetworking == true
            && config.HasSubnets()
            && !config.IsOnOutposts()
            && config.Vpc!.Subnets!.Private is not { Count: > 1 }
        )
        {
            report.Add(
                TooFewPrivate,
                "privateNetworking",
                $"'{group.Name}' is private; there are not two private subnets."
            );
        }

        var zones = group.LocalZones.Items();
        for (var i = 0; i < zones.Length; i++)
        {
            if (!config.LocalZones.Items().Contains(zones[i]))
            {
                report.Add(NoLocalZone, $"localZones[{i}]", $"The cluster has no local zone '{zones[i]}'.");
            }
        }
    }

    private static void CheckZones(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (ZonesOf(config, group.PrivateNetworking == true) is not { } known)
        {
            return;
        }

        var zones = group.AvailabilityZones.Items();
        for (var i = 0; i < zones.Length; i++)
        {
            if (!known.Contains(zones[i], StringComparer.Ordinal))
            {
                report.Add(NoSubnetInZone, $"availabilityZones[{i}]", $"The cluster has no subnet in '{zones[i]}'.");
            }
        }
    }

    /// <summary>The zones in which the cluster has subnets; null where only AWS knows.</summary>
    private static IReadOnlyCollection<string>? ZonesOf(ClusterConfig config, bool isPrivate)
    {
        if (!config.HasSubnets())
        {
            return config.AvailabilityZones.HasItems() && !(config.Vpc?.Id).IsSet() ? config.AvailabilityZones : null;
        }

        var subnets = isPrivate ? config.Vpc!.Subnets!.Private : config.Vpc!.Subnets!.Public;
        List<string> zones = [];
        foreach (var (key, subnet) in subnets.Items())
        {
            var zone = (subnet?.Az).IsSet() ? subnet!.Az! : key;
            if (!LooksLikeZone(zone))
            {
                return null;
            }

            zones.Add(zone);
        }

        return zones;
    }

    // A subnet can stand under any key; then AWS says where it is.
    private static bool LooksLikeZone(string key) =>
        key.Length > 3
        && char.IsAsciiLetterLower(key[^1])
        && char.IsAsciiDigit(key[^2])
        && key.Contains('-', StringComparison.Ordinal);

    private static bool IsAmong(ValueMap<AzSubnetSpec>? subnets, string? named)
    {
        foreach (var (key, subnet) in subnets.Items())
        {
            if (named is not null && (key == named || subnet?.Id == named))
            {
                return true;
            }
        }

        return false;
    }
}
