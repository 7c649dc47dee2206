namespace EksSpec.CustomResources;

/// <summary>Rules for requests that come to a Gateway: an <c>HTTPRoute</c> or a <c>GRPCRoute</c> of <c>gateway.networking.k8s.io/v1</c>.</summary>
/// <param name="Kind">Which of the two.</param>
internal sealed record GatewayRoute(string Kind)
{
    public const string Http = "HTTPRoute";
    public const string Grpc = "GRPCRoute";

    /// <summary>Labels of the route.</summary>
    /// <value><c>metadata.labels</c>; <see langword="null"/> leaves it out.</value>
    public InlineDocument? Labels { get; init; }

    /// <summary>Annotations of the route.</summary>
    /// <value><c>metadata.annotations</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Annotations { get; init; }

    /// <summary>Name of the route.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public required string Name { get; init; }

    /// <summary>Namespace of the route, and of the Services that it sends to.</summary>
    /// <value><c>metadata.namespace</c>; <see langword="null"/> leaves it out.</value>
    public string? Namespace { get; init; }

    /// <summary>The Gateway, and the listeners of it.</summary>
    /// <value><c>spec.parentRefs</c>.</value>
    public required ValueList<InlineDocument> Parents { get; init; }

    /// <summary>Hosts that it is about, at most <see cref="MostHosts"/>.</summary>
    /// <value><c>spec.hostnames</c>; empty leaves it out: then all.</value>
    public ValueList<string> Hosts { get; init; } = [];

    /// <summary>The rules, at most <see cref="MostRules"/>.</summary>
    /// <value><c>spec.rules</c>.</value>
    public required ValueList<RouteRule> Rules { get; init; }

    /// <summary>As many hosts as the API server takes.</summary>
    public const int MostHosts = 16;

    /// <summary>As many rules as the API server takes.</summary>
    public const int MostRules = 16;

    /// <summary>Where routes of a load balancer belong to.</summary>
    /// <param name="to">The load balancer.</param>
    /// <param name="listeners">Its listeners that the route is for.</param>
    public static ValueList<InlineDocument> ParentsOf(LoadBalancerSettings to, ValueList<ListenerSettings> listeners) =>
        listeners.Count == to.AllListeners.Count
            ? [Parent(to, null)]
            : listeners.Select(listener => Parent(to, Gateway.SectionOf(listener))).ToValueList();

    public InlineDocument ToDocument()
    {
        var metadata = Fields.Map(
            ("annotations", Fields.Map(Annotations)),
            ("labels", Labels),
            ("name", Name),
            ("namespace", Fields.Text(Namespace))
        );
        var spec = Fields.Map(
            ("parentRefs", InlineDocument.OfList(Parents)),
            ("hostnames", Hosts.Count == 0 ? null : GatewayApi.Texts(Hosts)),
            ("rules", InlineDocument.OfList(Rules.Select(rule => rule.ToDocument()).ToValueList()))
        );
        return GatewayApi.Object(GatewayApi.Group, Kind, metadata, spec);
    }

    private static InlineDocument Parent(LoadBalancerSettings to, string? section) =>
        Fields.Map(
            ("name", Fields.Text(to.Name)),
            ("namespace", Fields.Text(to.GatewayNamespace)),
            ("sectionName", Fields.Text(section))
        );
}
