namespace EksSpec.CustomResources;

/// <summary>Writes what a load balancer listens to as a <c>GatewayClass</c> and a <c>Gateway</c> of <c>gateway.networking.k8s.io/v1</c>.</summary>
internal static class Gateway
{
    public const string Kind = "Gateway";
    public const string ClassKind = "GatewayClass";

    /// <summary>The class: which controller makes the load balancer.</summary>
    public static InlineDocument WriteClass(LoadBalancerSettings from, InlineDocument? labels) =>
        GatewayApi.Object(
            GatewayApi.Group,
            ClassKind,
            GatewayApi.Metadata(labels, from.Name, null),
            Fields.Map(("controllerName", GatewayApi.AlbController))
        );

    /// <summary>The Gateway, with its <c>LoadBalancerConfiguration</c> of the same name beside it.</summary>
    /// <param name="from">The load balancer.</param>
    /// <param name="environments">Namespaces whose routes may use it where the load balancer says nothing.</param>
    /// <param name="labels">Labels of the object.</param>
    public static InlineDocument Write(
        LoadBalancerSettings from,
        ValueList<string> environments,
        InlineDocument? labels
    )
    {
        var configuration = Fields.Map(
            ("group", GatewayApi.AwsGroup),
            ("kind", LoadBalancerConfiguration.Kind),
            ("name", Fields.Text(from.Name))
        );
        var spec = Fields.Map(
            ("gatewayClassName", Fields.Text(from.Name)),
            (
                "listeners",
                InlineDocument.OfList(
                    from.AllListeners.Select(each => Listener(each, from, environments)).ToValueList()
                )
            ),
            ("infrastructure", Fields.Map(("parametersRef", configuration)))
        );
        return GatewayApi.Object(
            GatewayApi.Group,
            Kind,
            GatewayApi.Metadata(labels, from.Name, from.GatewayNamespace),
            spec
        );
    }

    /// <summary>How routes call a listener.</summary>
    public static string SectionOf(ListenerSettings listener) =>
        $"{listener.ProtocolText.ToLowerInvariant()}-{listener.Port}";

    private static InlineDocument Listener(
        ListenerSettings listener,
        LoadBalancerSettings from,
        ValueList<string> environments
    ) =>
        Fields.Map(
            ("name", SectionOf(listener)),
            ("port", listener.Port),
            ("protocol", listener.ProtocolText),
            ("allowedRoutes", Fields.Map(("namespaces", AllowedAt(listener, from, environments))))
        );

    private static InlineDocument AllowedAt(
        ListenerSettings listener,
        LoadBalancerSettings from,
        ValueList<string> environments
    )
    {
        var names = from.Namespaces ?? (from.NamespaceLabels is null ? environments : null);
        // Where HTTP only redirects, a route of somebody else could serve it all the same.
        return names is { Count: 0 } || !from.ServingListeners.Contains(listener)
            ? Fields.Map(("from", "Same"))
            : Fields.Map(("from", "Selector"), ("selector", ClassParamsDocument.Selector(names, from.NamespaceLabels)));
    }
}
