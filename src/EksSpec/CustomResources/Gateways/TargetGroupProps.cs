namespace EksSpec.CustomResources;

/// <summary>How the target group of a Service is.</summary>
internal sealed record TargetGroupProps
{
    /// <summary>How targets are asked whether they are well.</summary>
    /// <value><c>healthCheckConfig</c>; <see langword="null"/> leaves it out.</value>
    public TargetHealthConfig? Health { get; init; }

    /// <summary>Labels of the nodes that are targets; only of type <c>instance</c>.</summary>
    /// <value><c>nodeSelector.matchLabels</c>; <see langword="null"/> leaves it out: then every node.</value>
    public ValueMap<string>? NodeLabels { get; init; }

    /// <summary>Attributes, such as <c>deregistration_delay.timeout_seconds</c>.</summary>
    /// <value><c>targetGroupAttributes</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Attributes { get; init; }

    /// <summary><c>ip</c> or <c>instance</c>.</summary>
    /// <value><c>targetType</c>; <see langword="null"/> leaves it out: then the controller's own, <c>instance</c>.</value>
    public string? TargetType { get; init; }

    /// <summary>What is spoken with targets: <c>HTTP</c> or <c>HTTPS</c>.</summary>
    /// <value><c>protocol</c>; <see langword="null"/> leaves it out: then <c>HTTP</c>.</value>
    public string? Protocol { get; init; }

    /// <summary><c>HTTP1</c>, <c>HTTP2</c> or <c>GRPC</c>; counts for HTTPS listeners only.</summary>
    /// <value><c>protocolVersion</c>; <see langword="null"/> leaves it out: then as the route is.</value>
    public string? ProtocolVersion { get; init; }

    /// <summary>Whether other clusters may put targets into it.</summary>
    /// <value><c>enableMultiCluster</c>; <see langword="null"/> leaves it out.</value>
    public bool? IsMultiCluster { get; init; }

    /// <summary>AWS tags.</summary>
    /// <value><c>tags</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Tags { get; init; }

    public InlineDocument ToDocument() =>
        Fields.Map(
            ("healthCheckConfig", Health is null ? null : Fields.NotEmpty(Health.ToDocument())),
            ("nodeSelector", NodeLabels is null ? null : Fields.Map(("matchLabels", Fields.Map(NodeLabels)))),
            ("targetGroupAttributes", ClassParamsDocument.Pairs(Attributes)),
            ("targetType", Fields.Text(TargetType)),
            ("protocol", Fields.Text(Protocol)),
            ("protocolVersion", Fields.Text(ProtocolVersion)),
            ("enableMultiCluster", Fields.Flag(IsMultiCluster)),
            ("tags", Fields.Map(Tags))
        );
}
