namespace EksSpec.LoadBalancing;

/// <summary>An Application Load Balancer, as the controller makes it of a group.</summary>
public sealed record LoadBalancer
{
    /// <summary>Its name on AWS; empty where AWS chooses one.</summary>
    public required string Name { get; init; }

    /// <summary><c>internal</c> or <c>internet-facing</c>.</summary>
    public required string Scheme { get; init; }

    /// <summary><c>ipv4</c>, <c>dualstack</c> or <c>dualstack-without-public-ipv4</c>.</summary>
    public required string IpAddressType { get; init; }

    /// <summary>Attributes that somebody sets, such as <c>idle_timeout.timeout_seconds</c>.</summary>
    public ValueMap<string> Attributes { get; init; } = ValueMap<string>.Empty;

    /// <summary>Tags that somebody sets.</summary>
    public ValueMap<string> Tags { get; init; } = ValueMap<string>.Empty;

    /// <summary>Capacity units that are kept ready.</summary>
    /// <value><see langword="null"/> where none are.</value>
    public int? Capacity { get; init; }

    /// <summary>The pool of customer-owned addresses, on an Outpost.</summary>
    /// <value><see langword="null"/> where none is named.</value>
    public string? CustomerOwnedIpv4Pool { get; init; }

    /// <summary>The IPAM pool that public addresses come from.</summary>
    /// <value><see langword="null"/> where none is named.</value>
    public string? IpamPool { get; init; }

    /// <summary>Ids or names of its subnets, as written.</summary>
    /// <value>Empty where the controller finds them by their tags.</value>
    public ValueList<string> Subnets { get; init; } = [];

    /// <summary>Ids or names of its security groups, as written.</summary>
    /// <value>Empty where the controller makes one.</value>
    public ValueList<string> SecurityGroups { get; init; } = [];

    /// <summary>What the security group that the controller makes lets in.</summary>
    public ValueList<InboundRule> Inbound { get; init; } = [];

    /// <summary>The WAFv2 web ACL: its ARN, or its name where only that is said; empty where it is taken away.</summary>
    /// <value><see langword="null"/> where none is named.</value>
    public string? WebAcl { get; init; }

    /// <summary>The web ACL of WAF Classic; empty where it is taken away.</summary>
    /// <value><see langword="null"/> where none is named.</value>
    public string? ClassicWebAcl { get; init; }

    /// <summary>Whether Shield Advanced protects it.</summary>
    /// <value><see langword="null"/> where nobody says it.</value>
    public bool? Shield { get; init; }

    /// <summary>Its listeners, by port.</summary>
    public ValueList<Listener> Listeners { get; init; } = [];

    /// <summary>Its target groups, in the order in which their rules come.</summary>
    public ValueList<TargetGroup> TargetGroups { get; init; } = [];

    /// <summary>The Network Load Balancer in front of it.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public FrontendNlb? Frontend { get; init; }
}
