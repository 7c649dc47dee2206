namespace EksSpec.CustomResources;

/// <summary>Writes what a load balancer is besides its ports as a <c>LoadBalancerConfiguration</c> of <c>gateway.k8s.aws/v1</c>.</summary>
internal static class LoadBalancerConfiguration
{
    public const string Kind = "LoadBalancerConfiguration";

    public static InlineDocument Write(LoadBalancerSettings from, InlineDocument? labels)
    {
        var spec = Fields.Map(
            ("loadBalancerName", Fields.Text(from.LoadBalancerName)),
            ("scheme", from.IsInternetFacing ? "internet-facing" : "internal"),
            ("ipAddressType", Fields.Text(from.IpAddressType)),
            ("ipv4IPAMPoolId", Fields.Text(from.IpamPoolId)),
            ("loadBalancerSubnets", Fields.List(from.SubnetIds, id => Fields.Map(("identifier", id)))),
            ("loadBalancerSubnetsSelector", Selector(from.SubnetTags)),
            ("listenerConfigurations", Listeners(from)),
            ("securityGroups", GatewayApi.Texts(from.SecurityGroups)),
            ("securityGroupPrefixes", GatewayApi.Texts(from.InboundPrefixLists)),
            ("sourceRanges", GatewayApi.Texts(from.Inbound)),
            ("loadBalancerAttributes", ClassParamsDocument.Pairs(from.Attributes)),
            ("tags", Fields.Map(from.Tags)),
            ("manageBackendSecurityGroupRules", Fields.Flag(from.ManagesBackendRules)),
            ("minimumLoadBalancerCapacity", One("capacityUnits", Fields.Number(from.CapacityUnits))),
            ("wafV2", One("webACL", Fields.Text(from.WebAclArn))),
            ("shieldConfiguration", One("enabled", Fields.Flag(from.Shield)))
        );
        return GatewayApi.Object(
            GatewayApi.AwsGroup,
            Kind,
            GatewayApi.Metadata(labels, from.Name, from.GatewayNamespace),
            spec
        );
    }

    private static InlineDocument? Selector(ValueMap<ValueList<string>>? tags) =>
        tags is null
            ? null
            : InlineDocument.OfMap(
                tags.Select(tag => KeyValuePair.Create(tag.Key, GatewayApi.Texts(tag.Value)!)).ToValueList()
            );

    private static InlineDocument? Listeners(LoadBalancerSettings from) =>
        GatewayApi.NotEmpty(
            from.AllListeners.Select(listener => Listener(listener, from)).Where(each => each.Entries.Count > 1)
        );

    private static InlineDocument Listener(ListenerSettings listener, LoadBalancerSettings from)
    {
        // A Gateway has a field for certificates too, and the controller reads Secrets for none.
        var isSecure = listener.Protocol == ListenerProtocol.Https;
        var certificates = isSecure ? from.Certificates : null;
        return Fields.Map(
            ("protocolPort", $"{listener.ProtocolText}:{listener.Port}"),
            ("defaultCertificate", Fields.Text(certificates?[0])),
            ("certificates", certificates is { Count: > 1 } ? GatewayApi.Texts(certificates.Skip(1)) : null),
            ("sslPolicy", isSecure ? Fields.Text(from.TlsPolicy) : null),
            ("mutualAuthentication", isSecure ? from.MutualTls?.ToDocument(null) : null),
            ("listenerAttributes", ClassParamsDocument.Pairs(listener.Attributes))
        );
    }

    private static InlineDocument? One(string key, InlineDocument? value) =>
        value is null ? null : Fields.Map((key, value));
}
