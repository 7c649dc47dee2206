namespace EksSpec.CustomResources;

/// <summary>
/// An Application Load Balancer that Ingresses share: all of it that is no Ingress's own. What an <c>IngressClassParams</c> can
/// say is said there, the rest by equal annotations of every Ingress.
/// </summary>
public sealed record LoadBalancerSettings
{
    /// <summary>Name of the handle: of the IngressClass, of its parameters and of the group.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Name of the group of Ingresses.</summary>
    /// <value><c>spec.group.name</c>; <see langword="null"/> takes <see cref="Name"/>.</value>
    public string? Group { get; init; }

    /// <summary>Whether the internet reaches it. A change makes a new load balancer.</summary>
    /// <value><c>spec.scheme</c>: <c>internet-facing</c>, or else <c>internal</c>.</value>
    public bool IsInternetFacing { get; init; }

    /// <summary>Its name at AWS, up to 32 letters, digits and <c>-</c>; unique in region and account.</summary>
    /// <value><c>spec.loadBalancerName</c>; <see langword="null"/> leaves it out: then the controller makes one.</value>
    public string? LoadBalancerName { get; init; }

    /// <summary>ARNs of ACM certificates; the first is for clients that name no host.</summary>
    /// <value><c>spec.certificateArn</c> (<c>certificateARNs</c> in Auto Mode); <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Certificates { get; init; }

    /// <summary>TLS policy, such as <c>ELBSecurityPolicy-TLS13-1-2-2021-06</c>.</summary>
    /// <value><c>spec.sslPolicy</c>; <see langword="null"/> leaves it out: then the controller's own.</value>
    public string? TlsPolicy { get; init; }

    /// <summary>Whether HTTP only redirects to HTTPS, where it listens to both.</summary>
    /// <value><c>spec.sslRedirectPort</c>, the first HTTPS port.</value>
    public bool RedirectsToHttps { get; init; } = true;

    /// <summary>The ports it listens on.</summary>
    /// <value>
    /// Annotation <c>listen-ports</c>, and <c>spec.listeners</c> where one has attributes. <see langword="null"/>: 80, and with
    /// certificates 443 as well.
    /// </value>
    public ValueList<ListenerSettings>? Listeners { get; init; }

    /// <summary>Blocks of addresses that may connect.</summary>
    /// <value><c>spec.inboundCIDRs</c>; <see langword="null"/> leaves it out: then everybody, unless there are prefix lists.</value>
    public ValueList<string>? Inbound { get; init; }

    /// <summary>Ids of prefix lists whose addresses may connect.</summary>
    /// <value><c>spec.prefixListsIDs</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? InboundPrefixLists { get; init; }

    /// <summary>ARN of a WAFv2 web ACL.</summary>
    /// <value><c>spec.wafv2AclArn</c>; <see langword="null"/> leaves it out.</value>
    public string? WebAclArn { get; init; }

    /// <summary>Id of a web ACL of WAF Classic.</summary>
    /// <value>Annotation <c>waf-acl-id</c>; <see langword="null"/> leaves it out. Auto Mode doesn't know it.</value>
    public string? ClassicWebAclId { get; init; }

    /// <summary>Whether Shield Advanced protects it.</summary>
    /// <value>Annotation <c>shield-advanced-protection</c>; <see langword="null"/> leaves it out. Auto Mode doesn't know it.</value>
    public bool? Shield { get; init; }

    /// <summary>Attributes of the load balancer, such as <c>idle_timeout.timeout_seconds</c>.</summary>
    /// <value><c>spec.loadBalancerAttributes</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Attributes { get; init; }

    /// <summary><c>ipv4</c>, <c>dualstack</c> or <c>dualstack-without-public-ipv4</c>.</summary>
    /// <value><c>spec.ipAddressType</c>; <see langword="null"/> leaves it out. Without it: <c>ipv4</c>.</value>
    public string? IpAddressType { get; init; }

    /// <summary>Id of an IPAM pool that public addresses come from.</summary>
    /// <value><c>spec.ipamConfiguration.ipv4IPAMPoolId</c>; <see langword="null"/> leaves it out.</value>
    public string? IpamPoolId { get; init; }

    /// <summary>Ids of the subnets it stands in.</summary>
    /// <value><c>spec.subnets.ids</c>; <see langword="null"/> leaves it out: then subnets are found by their tags.</value>
    public ValueList<string>? SubnetIds { get; init; }

    /// <summary>Tags by which its subnets are found, each with the values that fit; not together with <see cref="SubnetIds"/>.</summary>
    /// <value><c>spec.subnets.tags</c> (<c>matchTags</c> in Auto Mode); <see langword="null"/> leaves it out.</value>
    public ValueMap<ValueList<string>>? SubnetTags { get; init; }

    /// <summary>Security groups that take the place of the one that the controller makes.</summary>
    /// <value>Annotation <c>security-groups</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? SecurityGroups { get; init; }

    /// <summary>Whether the controller opens the nodes to <see cref="SecurityGroups"/>.</summary>
    /// <value>Annotation <c>manage-backend-security-group-rules</c>; <see langword="null"/> leaves it out.</value>
    public bool? ManagesBackendRules { get; init; }

    /// <summary>AWS tags of the load balancer and what belongs to it.</summary>
    /// <value><c>spec.tags</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Tags { get; init; }

    /// <summary>Capacity that is there before it is needed, in load balancer capacity units.</summary>
    /// <value><c>spec.minimumLoadBalancerCapacity.capacityUnits</c>; <see langword="null"/> leaves it out.</value>
    public int? CapacityUnits { get; init; }

    /// <summary>Certificates of clients, on every HTTPS listener.</summary>
    /// <value>Annotation <c>mutual-authentication</c>; <see langword="null"/> leaves it out.</value>
    public MutualTls? MutualTls { get; init; }

    /// <summary>Scheme of a Network Load Balancer in front, which gives it fixed addresses.</summary>
    /// <value>
    /// Annotations <c>enable-frontend-nlb</c> and <c>frontend-nlb-scheme</c>: <c>internal</c> or <c>internet-facing</c>;
    /// <see langword="null"/> leaves them out.
    /// </value>
    public string? FrontendNlbScheme { get; init; }

    /// <summary>Names of the namespaces whose Ingresses may use it.</summary>
    /// <value><c>spec.namespaceSelector.matchExpressions</c>; <see langword="null"/> leaves it out: then all.</value>
    public ValueList<string>? Namespaces { get; init; }

    /// <summary>Labels that a namespace has to have so that its Ingresses may use it.</summary>
    /// <value><c>spec.namespaceSelector.matchLabels</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? NamespaceLabels { get; init; }

    /// <summary>Namespace of the <c>Gateway</c> and the <c>LoadBalancerConfiguration</c> that it is written as.</summary>
    /// <value><c>metadata.namespace</c> of both; <see langword="null"/> writes an IngressClass with its parameters instead.</value>
    public string? GatewayNamespace { get; init; }

    /// <summary>The listeners, said or usual.</summary>
    internal ValueList<ListenerSettings> AllListeners =>
        Listeners
        ?? (
            Certificates is null
                ? [new(ListenerProtocol.Http, 80)]
                : [new(ListenerProtocol.Http, 80), new(ListenerProtocol.Https, 443)]
        );

    /// <summary>The port that HTTP is sent to, where it is.</summary>
    internal int? RedirectPort =>
        RedirectsToHttps && AllListeners.Any(listener => listener.Protocol == ListenerProtocol.Http)
            ? AllListeners.FirstOrDefault(listener => listener.Protocol == ListenerProtocol.Https)?.Port
            : null;

    /// <summary>The listeners that do more than redirect.</summary>
    internal ValueList<ListenerSettings> ServingListeners =>
        RedirectPort is null
            ? AllListeners
            : AllListeners.Where(listener => listener.Protocol == ListenerProtocol.Https).ToValueList();
}
