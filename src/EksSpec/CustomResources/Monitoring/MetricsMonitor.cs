namespace EksSpec.CustomResources;

/// <summary>
/// Which pages Prometheus asks for metrics: a <c>ServiceMonitor</c> or a <c>PodMonitor</c> of <c>monitoring.coreos.com/v1</c>, read by
/// the Prometheus operator.
/// </summary>
public sealed record MetricsMonitor
{
    /// <summary>Whether it is a <c>PodMonitor</c>, which chooses pods, and no <c>ServiceMonitor</c>, which chooses Services.</summary>
    /// <value><c>kind</c>.</value>
    public bool IsOfPods { get; init; }

    /// <summary>Name.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Namespace.</summary>
    /// <value><c>metadata.namespace</c>; <see langword="null"/> leaves it out.</value>
    public string? Namespace { get; init; }

    /// <summary>Labels, by which a Prometheus takes it or doesn't.</summary>
    /// <value><c>metadata.labels</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Labels { get; init; }

    /// <summary>The labels of the Services or pods that are asked.</summary>
    /// <value><c>spec.selector.matchLabels</c>; required, may be empty for all.</value>
    public ValueMap<string> Selector { get; init; } = ValueMap<string>.Empty;

    /// <summary>The namespaces of the Services or pods.</summary>
    /// <value><c>spec.namespaceSelector.matchNames</c>; <see langword="null"/> leaves it out. Without it: the monitor's own.</value>
    public ValueList<string>? Namespaces { get; init; }

    /// <summary>The pages.</summary>
    /// <value><c>spec.endpoints</c>, or <c>spec.podMetricsEndpoints</c>; required.</value>
    public ValueList<MonitorEndpoint> Endpoints { get; init; } = [];

    /// <summary>The monitor as a document that can be written.</summary>
    public InlineDocument ToDocument() =>
        MonitoringApi.Object(
            IsOfPods ? MonitoringApi.PodMonitor : MonitoringApi.ServiceMonitor,
            Name,
            Namespace,
            Labels,
            Fields.Map(
                ("selector", Fields.Map(("matchLabels", Fields.Map(Selector)))),
                (
                    "namespaceSelector",
                    Namespaces is null
                        ? null
                        : Fields.Map(("matchNames", Fields.List(Namespaces, InlineDocument.OfText)))
                ),
                (MonitoringApi.EndpointsOf(IsOfPods), Fields.List(Endpoints, each => each.ToDocument()))
            )
        );
}
