using System.Globalization;

namespace EksSpec.CustomResources;

/// <summary>
/// Writes what a load balancer is as an <c>IngressClassParams</c>: of <c>elbv2.k8s.aws/v1beta1</c> for the AWS Load Balancer
/// Controller, or of <c>eks.amazonaws.com/v1</c> for EKS Auto Mode.
/// </summary>
internal static class ClassParamsDocument
{
    public const string Kind = "IngressClassParams";

    public static string Group(bool isAutoMode) => isAutoMode ? "eks.amazonaws.com" : "elbv2.k8s.aws";

    public static InlineDocument Write(LoadBalancerSettings from, bool isAutoMode, InlineDocument? labels)
    {
        var spec = Fields.Map(
            ("namespaceSelector", Fields.NotEmpty(Selector(from.Namespaces, from.NamespaceLabels))),
            ("group", Fields.Map(("name", Fields.Text(from.Group ?? from.Name)))),
            ("scheme", from.IsInternetFacing ? "internet-facing" : "internal"),
            ("loadBalancerName", Fields.Text(from.LoadBalancerName)),
            ("ipAddressType", Fields.Text(from.IpAddressType)),
            ("subnets", Subnets(from, isAutoMode)),
            (isAutoMode ? "certificateARNs" : "certificateArn", Texts(from.Certificates)),
            ("sslPolicy", Fields.Text(from.TlsPolicy)),
            ("sslRedirectPort", Fields.Text(from.RedirectPort?.ToString(CultureInfo.InvariantCulture))),
            ("listeners", isAutoMode ? null : Listeners(from)),
            ("inboundCIDRs", Texts(from.Inbound)),
            ("prefixListsIDs", Texts(from.InboundPrefixLists)),
            ("wafv2AclArn", Fields.Text(from.WebAclArn)),
            ("loadBalancerAttributes", Pairs(from.Attributes)),
            ("minimumLoadBalancerCapacity", One("capacityUnits", Fields.Number(from.CapacityUnits))),
            ("ipamConfiguration", One("ipv4IPAMPoolId", Fields.Text(from.IpamPoolId))),
            ("tags", Pairs(from.Tags))
        );
        return Fields.Map(
            ("apiVersion", isAutoMode ? "eks.amazonaws.com/v1" : "elbv2.k8s.aws/v1beta1"),
            ("kind", Kind),
            ("metadata", Fields.Map(("name", Fields.Text(from.Name)), ("labels", labels))),
            ("spec", spec)
        );
    }

    /// <summary>A map as a list of keys and values.</summary>
    public static InlineDocument? Pairs(ValueMap<string>? map) =>
        map is null
            ? null
            : InlineDocument.OfList(
                map.Select(entry => Fields.Map(("key", entry.Key), ("value", entry.Value))).ToValueList()
            );

    /// <summary>A selector of namespaces: of these names, and with these labels.</summary>
    public static InlineDocument Selector(ValueList<string>? names, ValueMap<string>? labels)
    {
        var named = names is null
            ? null
            : InlineDocument.OfList(
                // Every namespace has this label, made by the API server.
                Fields.Map(("key", "kubernetes.io/metadata.name"), ("operator", "In"), ("values", Texts(names)))
            );
        return Fields.Map(("matchLabels", Fields.Map(labels)), ("matchExpressions", named));
    }

    private static InlineDocument? Subnets(LoadBalancerSettings from, bool isAutoMode)
    {
        var tags =
            from.SubnetTags is not { } given ? null
            : isAutoMode
                ? InlineDocument.OfList(
                    given.Select(tag => Fields.Map(("key", tag.Key), ("values", Texts(tag.Value)))).ToValueList()
                )
            : InlineDocument.OfMap(given.Select(tag => KeyValuePair.Create(tag.Key, Texts(tag.Value)!)).ToValueList());
        return Fields.NotEmpty(Fields.Map(("ids", Texts(from.SubnetIds)), (isAutoMode ? "matchTags" : "tags", tags)));
    }

    private static InlineDocument? Listeners(LoadBalancerSettings from)
    {
        var said = from.AllListeners.Where(listener => listener.Attributes is not null).ToValueList();
        return said.Count == 0 ? null : Fields.List(said, listener => listener.ToDocument());
    }

    private static InlineDocument? Texts(ValueList<string>? texts) => Fields.List(texts, InlineDocument.OfText);

    private static InlineDocument? One(string key, InlineDocument? value) =>
        value is null ? null : Fields.Map((key, value));
}
