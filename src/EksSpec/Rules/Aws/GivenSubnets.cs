namespace EksSpec.Rules;

/// <summary>Subnets that exist already, and the node groups that stand in them.</summary>
internal sealed partial class GivenSubnets : NodeGroupRules
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
        report.If(
            group.PrivateNetworking == true
                && config.HasSubnets()
                && !config.IsOnOutposts()
                && config.Vpc!.Subnets!.Private is not { Count: > 1 },
            TooFewPrivate,
            "privateNetworking",
            $"'{group.Name}' is private; there are not two private subnets."
        );

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
