namespace EksSpec.Rules;

/// <summary>Subnets that exist already, and the node groups that stand in them.</summary>
internal sealed partial class GivenSubnets : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group.AvailabilityZones.HasItems() && ZonesOf(config, group.PrivateNetworking == true) is { } zones)
        {
            foreach (var zone in report.Each("availabilityZones", group.AvailabilityZones))
            {
                var hasSubnet = zones.Contains(zone, StringComparer.Ordinal);
                report.If(!hasSubnet, NoSubnetInZone, "", $"The cluster has no subnet in '{zone}'.");
            }
        }

        var subnets = group.Subnets.Items();
        for (var i = 0; i < subnets.Length; i++)
        {
            CheckSubnet(subnets[i], SpecPath.Root.Field("subnets").Item(i), group, config, report);
        }
    }

    private static void CheckSubnet(
        string? named,
        SpecPath place,
        NodeGroupBase group,
        ClusterConfig config,
        Report report
    )
    {
        var isInside = group.PrivateNetworking == true;
        // A zone's name can stand for a subnet of either kind; then the right one is meant.
        var isPrivate = IsAmong(config.Vpc?.Subnets?.Private, named);
        var isPublic = IsAmong(config.Vpc?.Subnets?.Public, named);
        var (isHidden, isOpen) = (!isInside && isPrivate && !isPublic, isInside && isPublic && !isPrivate);
        if (isHidden)
        {
            var mend = Mend.Value(true).At("privateNetworking");
            report.Add(PrivateSubnet, place, $"'{named}' is private, but '{group.Name}' is not.", mend: mend);
        }

        report.If(isOpen, PublicSubnet, place, $"'{named}' is public, but '{group.Name}' is private.");
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var needsPrivate = group.PrivateNetworking == true && config.HasSubnets() && !config.IsOnOutposts();
        report.If(
            needsPrivate && config.Vpc!.Subnets!.Private is not { Count: > 1 },
            TooFewPrivate,
            "privateNetworking",
            $"'{group.Name}' is private; there are not two private subnets."
        );

        foreach (var zone in report.Each("localZones", group.LocalZones))
        {
            var isKnown = config.LocalZones.Items().Contains(zone);
            report.If(!isKnown, NoLocalZone, "", $"The cluster has no local zone '{zone}'.");
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
