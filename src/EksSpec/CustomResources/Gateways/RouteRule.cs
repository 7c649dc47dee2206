namespace EksSpec.CustomResources;

/// <summary>A rule of a route: what a request has to be, and what happens to it.</summary>
internal sealed record RouteRule
{
    /// <summary>What a request has to be: one of it.</summary>
    /// <value><c>matches</c>; empty leaves it out: then every request fits.</value>
    public ValueList<InlineDocument> Matches { get; init; } = [];

    /// <summary>How a request is answered or changed, and what a <c>ListenerRuleConfiguration</c> says besides.</summary>
    /// <value><c>filters</c>; empty leaves it out.</value>
    public ValueList<InlineDocument> Filters { get; init; } = [];

    /// <summary>Services that requests go to, by weight.</summary>
    /// <value><c>backendRefs</c>; empty leaves it out: then a filter answers.</value>
    public ValueList<InlineDocument> Backends { get; init; } = [];

    /// <summary>Every path.</summary>
    public static InlineDocument Everything => Fields.Map(("path", PathOf("PathPrefix", "/")));

    /// <summary>A path as routes match it.</summary>
    public static InlineDocument PathOf(string type, string value) => Fields.Map(("type", type), ("value", value));

    /// <summary>A filter that changes or answers a request.</summary>
    /// <param name="type">Its type, such as <c>RequestRedirect</c>.</param>
    /// <param name="field">The field of that type.</param>
    /// <param name="value">What the field says.</param>
    public static InlineDocument Filter(string type, string field, InlineDocument value) =>
        Fields.Map(("type", type), (field, value));

    public InlineDocument ToDocument() =>
        Fields.Map(
            ("matches", GatewayApi.NotEmpty(Matches)),
            ("filters", GatewayApi.NotEmpty(Filters)),
            ("backendRefs", GatewayApi.NotEmpty(Backends))
        );
}
