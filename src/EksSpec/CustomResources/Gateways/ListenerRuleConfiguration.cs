namespace EksSpec.CustomResources;

/// <summary>What an ALB can do and no route says: a <c>ListenerRuleConfiguration</c> of <c>gateway.k8s.aws/v1</c>.</summary>
internal sealed record ListenerRuleConfiguration
{
    public const string Kind = "ListenerRuleConfiguration";

    /// <summary>Authentication, and then an answer or more about where requests go: at most one of each.</summary>
    /// <value><c>spec.actions</c>; empty leaves it out.</value>
    public ValueList<InlineDocument> Actions { get; init; } = [];

    /// <summary>Addresses that clients have to have: all of the conditions.</summary>
    /// <value><c>spec.conditions</c>; empty leaves it out.</value>
    public ValueList<InlineDocument> Conditions { get; init; } = [];

    /// <summary>Whether it says nothing.</summary>
    public bool IsEmpty => Actions.Count + Conditions.Count == 0;

    /// <summary>The filter of a route that names it.</summary>
    public static InlineDocument Filter(string name) =>
        RouteRule.Filter(
            "ExtensionRef",
            "extensionRef",
            Fields.Map(("group", GatewayApi.AwsGroup), ("kind", Kind), ("name", name))
        );

    public InlineDocument ToDocument(InlineDocument metadata) =>
        GatewayApi.Object(
            GatewayApi.AwsGroup,
            Kind,
            metadata,
            Fields.Map(("actions", GatewayApi.NotEmpty(Actions)), ("conditions", GatewayApi.NotEmpty(Conditions)))
        );
}
