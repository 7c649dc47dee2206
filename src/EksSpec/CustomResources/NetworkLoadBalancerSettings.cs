namespace EksSpec.CustomResources;

/// <summary>What Network Load Balancers of Services have in common. Each Service has a load balancer of its own.</summary>
/// <remarks>Annotations are named without <c>service.beta.kubernetes.io/aws-load-balancer-</c>.</remarks>
public sealed record NetworkLoadBalancerSettings
{
    /// <summary>Whether the internet reaches it.</summary>
    /// <value>Annotation <c>scheme</c>: <c>internet-facing</c>, or else <c>internal</c>.</value>
    public bool IsInternetFacing { get; init; }

    /// <summary>Its name at AWS, up to 32 letters, digits and <c>-</c>; only one Service of region and account can have it.</summary>
    /// <value>Annotation <c>name</c>; <see langword="null"/> leaves it out: then the controller makes one.</value>
    public string? LoadBalancerName { get; init; }

    /// <summary>Blocks of addresses that may connect.</summary>
    /// <value><c>spec.loadBalancerSourceRanges</c>; <see langword="null"/> leaves it out: then everybody.</value>
    public ValueList<string>? SourceRanges { get; init; }

    /// <summary>ARNs of ACM certificates.</summary>
    /// <value>Annotation <c>ssl-cert</c>; <see langword="null"/> leaves it out: then no port has TLS.</value>
    public ValueList<string>? Certificates { get; init; }

    /// <summary>Names or numbers of the Service's ports that have TLS.</summary>
    /// <value>Annotation <c>ssl-ports</c>; <see langword="null"/> leaves it out: then, with certificates, all.</value>
    public ValueList<string>? TlsPorts { get; init; }

    /// <summary>TLS policy, such as <c>ELBSecurityPolicy-TLS13-1-2-2021-06</c>.</summary>
    /// <value>Annotation <c>ssl-negotiation-policy</c>; <see langword="null"/> leaves it out.</value>
    public string? TlsPolicy { get; init; }

    /// <summary>Whether it has IPv6 addresses too.</summary>
    /// <value>Annotation <c>ip-address-type: dualstack</c>; otherwise it is left out.</value>
    public bool IsDualStack { get; init; }

    /// <summary>Ids, or values of the tag <c>Name</c>, of the subnets it stands in.</summary>
    /// <value>Annotation <c>subnets</c>; <see langword="null"/> leaves it out: then subnets are found by their tags.</value>
    public ValueList<string>? Subnets { get; init; }

    /// <summary>Allocations of Elastic IPs, one for each subnet; only where the internet reaches it.</summary>
    /// <value>Annotation <c>eip-allocations</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? ElasticIps { get; init; }

    /// <summary>Security groups that take the place of the one that the controller makes.</summary>
    /// <value>Annotation <c>security-groups</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? SecurityGroups { get; init; }

    /// <summary>Attributes of the load balancer, such as <c>load_balancing.cross_zone.enabled</c>.</summary>
    /// <value>Annotation <c>attributes</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Attributes { get; init; }

    /// <summary>AWS tags.</summary>
    /// <value>Annotation <c>additional-resource-tags</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Tags { get; init; }
}
