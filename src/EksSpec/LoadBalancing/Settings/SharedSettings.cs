namespace EksSpec.LoadBalancing;

/// <summary>What a group says about the load balancer itself.</summary>
internal sealed class SharedSettings
{
    private static readonly string[] Schemes = ["internal", "internet-facing"];
    private static readonly string[] AddressTypes = ["ipv4", "dualstack", "dualstack-without-public-ipv4"];

    private readonly GroupSettings _group;
    private readonly FaultLog _faults;
    private readonly InlineDocument? _firstClass;

    public SharedSettings(GroupSettings group, FaultLog faults)
    {
        (_group, _faults) = (group, faults);
        // Of these fields the class of the first member counts alone.
        _firstClass = group.Members[0].ClassParams;
        Scheme = group.Word("conflicting scheme", "unknown scheme", "scheme", "scheme", Schemes) ?? "internal";
        IpAddressType =
            group.Word(
                "conflicting IPAddressType",
                "unknown IPAddressType",
                "ip-address-type",
                "ipAddressType",
                AddressTypes
            ) ?? "ipv4";
        Subnets = GroupSubnets.Of(group, faults);
        SecurityGroups = SecurityGroupsOf();
        // A security group that the controller makes has the tags too, and comes first.
        var tags = SecurityGroups.Count == 0 ? GroupTags.Of(group.Members, faults) : null;
        CustomerOwnedIpv4Pool = PoolOf();
        Attributes = group.Keys(
            "conflicting load balancer attributes",
            "load-balancer-attributes",
            ClassEntries.Of(_firstClass?["loadBalancerAttributes"])
        );
        Tags = tags ?? GroupTags.Of(group.Members, faults);
        Name = NameOf();
        Capacity = CapacityOf();
        IpamPool = IpamPoolOf();
    }

    public string Scheme { get; }

    public string IpAddressType { get; }

    public ValueList<string> Subnets { get; }

    public ValueList<string> SecurityGroups { get; }

    public string? CustomerOwnedIpv4Pool { get; }

    public ValueMap<string> Attributes { get; }

    public ValueMap<string> Tags { get; }

    /// <summary>Its name; absent where nobody says one.</summary>
    public string? Name { get; }

    public int? Capacity { get; }

    public string? IpamPool { get; }

    private ValueList<string> SecurityGroupsOf()
    {
        var said = _group.One(
            "conflicting securityGroups",
            "security-groups",
            keyOf: setting => string.Join(',', setting.Items)
        );
        if (said is not { Items.Length: > 0 })
        {
            return [];
        }

        if (said.Items.Distinct(StringComparer.Ordinal).Count() < said.Items.Length)
        {
            _faults.Add("couldn't find all security groups", said, "names a group twice", "Name each group once.");
        }

        _group.Truth("conflicting manage backend security group rules settings", "manage-backend-security-group-rules");
        return said.Items.ToValueList();
    }

    private string? PoolOf()
    {
        foreach (var member in _group.Members)
        {
            if (member["customer-owned-ipv4-pool"] is { Value.Length: 0 } empty)
            {
                _faults.Add(
                    "cannot use empty value for customer-owned-ipv4-pool",
                    empty,
                    "is no pool",
                    "Name the pool, or leave the annotation out."
                );
            }
        }

        return _group.One("conflicting CustomerOwnedIPv4Pool", "customer-owned-ipv4-pool")?.Value;
    }

    private string? NameOf()
    {
        foreach (var member in _group.Members)
        {
            if (
                member.ClassOr("loadBalancerName", "load-balancer-name") is { Value: var name } said
                && System.Text.Encoding.UTF8.GetByteCount(name) > 32
            )
            {
                _faults.Add(
                    "load balancer name cannot be longer than 32 characters",
                    said,
                    "has more than 32 characters",
                    "Write a shorter name, or leave it out."
                );
            }
        }

        return _group.One("conflicting load balancer name", "load-balancer-name", "loadBalancerName")?.Value;
    }

    private int? CapacityOf()
    {
        if (_firstClass?["minimumLoadBalancerCapacity"]?["capacityUnits"]?.Scalar is { } units)
        {
            return GoInteger.TryParse(units, out int ofClass) ? ofClass : null;
        }

        KeyMerge? merged = null;
        foreach (var member in _group.Members)
        {
            var said = member["minimum-load-balancer-capacity"];
            if (_faults.Map(said) is not { } entries)
            {
                continue;
            }

            foreach (var (key, value) in entries)
            {
                if (key != "CapacityUnits")
                {
                    _faults.Add(
                        "invalid key to set the capacity",
                        said!,
                        $"has the key '{key}'",
                        "Write CapacityUnits=100."
                    );
                }
                else if (!GoInteger.TryParse(value, out int _))
                {
                    _faults.Add(
                        "invalid value to set the capacity",
                        said!,
                        "has no number of units",
                        "Write CapacityUnits=100."
                    );
                }
            }

            (merged ??= new(_faults, "conflicting capacity reservation")).Add(said!, entries);
        }

        return
            merged is not null
            && merged.Map.TryGetValue("CapacityUnits", out var text)
            && GoInteger.TryParse(text, out int number)
            ? number
            : null;
    }

    private string? IpamPoolOf() =>
        _firstClass?["ipamConfiguration"]?["ipv4IPAMPoolId"]?.Scalar is { Length: > 0 } ofClass
            ? ofClass
            : _group
                .One(
                    "conflicting ipv4 ipam pools",
                    "ipam-ipv4-pool-id",
                    keyOf: static said => said.Value.Length == 0 ? null : said.Value
                )
                ?.Value;
}
