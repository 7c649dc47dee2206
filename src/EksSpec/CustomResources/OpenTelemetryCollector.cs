namespace EksSpec.CustomResources;

/// <summary>A collector that the OpenTelemetry operator makes: an <c>OpenTelemetryCollector</c> of <c>opentelemetry.io/v1beta1</c>.</summary>
internal sealed record OpenTelemetryCollector
{
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    /// <summary><c>daemonset</c>, <c>deployment</c>, <c>statefulset</c> or <c>sidecar</c>.</summary>
    public required string Mode { get; init; }

    public required string Image { get; init; }

    public required string ServiceAccount { get; init; }

    /// <summary>Receivers, exporters, pipelines: an object, and no text as in v1alpha1.</summary>
    public required InlineDocument Config { get; init; }

    public InlineDocument? Tolerations { get; init; }

    public ValueMap<string>? NodeSelector { get; init; }

    public InlineDocument? Env { get; init; }

    public required string Cpu { get; init; }

    public required string Memory { get; init; }

    public InlineDocument ToDocument(InlineDocument labels) =>
        Fields.Map(
            ("apiVersion", "opentelemetry.io/v1beta1"),
            ("kind", "OpenTelemetryCollector"),
            ("metadata", Fields.Map(("name", Name), ("namespace", Namespace), ("labels", labels))),
            (
                "spec",
                Fields.Map(
                    ("mode", Mode),
                    ("image", Image),
                    ("serviceAccount", ServiceAccount),
                    ("nodeSelector", Fields.Map(NodeSelector)),
                    ("tolerations", Tolerations),
                    ("env", Env),
                    (
                        "resources",
                        Fields.Map(
                            ("requests", Fields.Map(("cpu", Cpu), ("memory", Memory))),
                            ("limits", Fields.Map(("memory", Memory)))
                        )
                    ),
                    ("config", Config)
                )
            )
        );
}
