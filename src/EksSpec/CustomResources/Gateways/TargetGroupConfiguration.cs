namespace EksSpec.CustomResources;

/// <summary>How the target groups of a Service are: a <c>TargetGroupConfiguration</c> of <c>gateway.k8s.aws/v1</c>. A Service has one.</summary>
/// <param name="Service">Name of the Service; writes <c>spec.targetReference</c>.</param>
internal sealed record TargetGroupConfiguration(string Service)
{
    public const string Kind = "TargetGroupConfiguration";

    /// <summary>How they are for the routes that lead to it, by kind, namespace and name.</summary>
    /// <value>
    /// <c>spec.defaultConfiguration</c> where all are alike, else <c>spec.routeConfigurations</c>: the controller fills what one
    /// leaves out from the other, so what is alike is never apart from what isn't.
    /// </value>
    public required ValueList<(
        string Kind,
        string? Namespace,
        string Name,
        TargetGroupProps Props
    )> Routes { get; init; }

    public InlineDocument ToDocument(InlineDocument metadata)
    {
        var areAlike = Routes.All(route => route.Props == Routes[0].Props);
        var spec = Fields.Map(
            ("targetReference", Fields.Map(("kind", "Service"), ("name", Service))),
            ("defaultConfiguration", areAlike ? Routes[0].Props.ToDocument() : null),
            (
                "routeConfigurations",
                areAlike
                    ? null
                    : InlineDocument.OfList(
                        Routes
                            .Select(route =>
                                Fields.Map(
                                    (
                                        "routeIdentifier",
                                        Fields.Map(
                                            ("kind", route.Kind),
                                            ("namespace", Fields.Text(route.Namespace)),
                                            ("name", route.Name)
                                        )
                                    ),
                                    ("targetGroupProps", route.Props.ToDocument())
                                )
                            )
                            .ToValueList()
                    )
            )
        );
        return GatewayApi.Object(GatewayApi.AwsGroup, Kind, metadata, spec);
    }
}
