namespace EksSpec.LoadBalancing;

/// <summary>The Network Load Balancer in front of a group's load balancer.</summary>
internal static class FrontendBuild
{
    private const string Prefix = "frontend-nlb-";
    private const string RoutingPolicy = "dns_record.client_routing_policy";

    /// <summary>What the controller makes; absent where nobody asks for one.</summary>
    public static FrontendNlb? Of(
        GroupSettings group,
        IReadOnlyList<ListenerDraft> listeners,
        SharedSettings shared,
        string name,
        FaultLog faults
    )
    {
        if (group.Truth("conflicting enable frontend NLB values", "enable-frontend-nlb") != true)
        {
            return null;
        }

        var scheme =
            group.Word("conflicting scheme", "unknown scheme", Prefix + "scheme", null, "internal", "internet-facing")
            ?? "internal";
        var subnets = group.One("conflicting subnets", Prefix + "subnets", keyOf: GroupSubnets.KeyOf);
        var addresses = AddressesOf(group, scheme, subnets, faults);
        var securityGroups = group.One(
            "conflicting securityGroups",
            Prefix + "security-groups",
            keyOf: said => string.Join(',', said.Items)
        );
        var attributes = AttributesOf(group, faults);
        var tags = TagsOf(group, faults);
        return new()
        {
            Name = LoadBalancerNames.OfFrontend(name),
            Scheme = scheme,
            IpAddressType = shared.IpAddressType,
            Listeners = FrontendListeners.Of(group, listeners, faults),
            Attributes = attributes,
            Tags = tags ?? shared.Tags,
            Subnets = subnets?.Items.ToValueList() ?? [],
            SecurityGroups = securityGroups?.Items.ToValueList() ?? shared.SecurityGroups,
            EipAllocations = addresses,
        };
    }

    private static ValueList<string> AddressesOf(GroupSettings group, string scheme, Setting? subnets, FaultLog faults)
    {
        var said = group.One(
            "all EIP allocations for the ingress group must be the same",
            Prefix + "eip-allocations",
            keyOf: GroupSubnets.KeyOf
        );
        if (said is null)
        {
            return [];
        }

        var items = said.Items;

        if (scheme != "internet-facing")
        {
            faults.Add(
                "EIP allocations can only be set for internet facing load balancers",
                said,
                "needs a scheme of internet-facing",
                $"Set {Prefix}scheme to internet-facing, or leave the addresses out."
            );
        }
        else if (items.Length > 0 && subnets is { Items.Length: > 0 } && subnets.Items.Length != items.Length)
        {
            faults.Add(
                "count of EIP allocations and subnets must match",
                said,
                $"names {items.Length} addresses for {subnets.Items.Length} subnets",
                "Name one address for each subnet."
            );
        }

        return items.ToValueList();
    }

    // Who says nothing after somebody who does says something else.
    private static ValueMap<string> AttributesOf(GroupSettings group, FaultLog faults)
    {
        Setting? first = null;
        SortedDictionary<string, string>? attributes = null;
        foreach (var member in group.Members)
        {
            var said = member[Prefix + "attributes"];
            var entries = faults.Map(said);
            if (entries?.TryGetValue(RoutingPolicy, out var policy) == true && !IsRoutingPolicy(policy))
            {
                faults.Add(
                    "invalid dns_record.client_routing_policy",
                    said!,
                    $"has the policy '{policy}'",
                    "Write availability_zone_affinity, partial_availability_zone_affinity or any_availability_zone."
                );
            }

            if (attributes is null)
            {
                (first, attributes) = (said, entries);
            }
            else if (!attributes.SequenceEqual(entries ?? []))
            {
                faults.AddConflict(
                    "conflicting frontend NLB attributes",
                    first!,
                    said ?? new(Prefix + "attributes", "", member.Object),
                    isOfFrontend: true
                );
            }
        }

        return attributes is null ? ValueMap<string>.Empty : ValueMap.From(attributes);
    }

    private static bool IsRoutingPolicy(string policy) =>
        policy is "availability_zone_affinity" or "partial_availability_zone_affinity" or "any_availability_zone";

    private static ValueMap<string>? TagsOf(GroupSettings group, FaultLog faults)
    {
        var said = group.One(
            "conflicting frontend NLB tags",
            Prefix + "tags",
            keyOf: setting => KeyOf(faults.Map(setting))
        );
        return said is not null && faults.Map(said) is { } tags ? ValueMap.From(tags) : null;
    }

    private static string? KeyOf(SortedDictionary<string, string>? entries) =>
        entries is null ? null : string.Join('\n', entries.Select(entry => $"{entry.Key}={entry.Value}"));
}
