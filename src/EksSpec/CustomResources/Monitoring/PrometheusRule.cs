namespace EksSpec.CustomResources;

/// <summary>Alerts and recorded expressions: a <c>PrometheusRule</c> of <c>monitoring.coreos.com/v1</c>, read by the Prometheus operator.</summary>
public sealed record PrometheusRule
{
    /// <summary>Name.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Namespace.</summary>
    /// <value><c>metadata.namespace</c>; <see langword="null"/> leaves it out.</value>
    public string? Namespace { get; init; }

    /// <summary>Labels, by which a Prometheus takes it or doesn't.</summary>
    /// <value><c>metadata.labels</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Labels { get; init; }

    /// <summary>The groups: their rules run one after the other.</summary>
    /// <value><c>spec.groups</c>.</value>
    public ValueList<PrometheusRuleGroup> Groups { get; init; } = [];

    /// <summary>The rule as a document that can be written.</summary>
    public InlineDocument ToDocument() =>
        MonitoringApi.Object(
            MonitoringApi.PrometheusRule,
            Name,
            Namespace,
            Labels,
            Fields.Map(("groups", Fields.List(Groups, each => each.ToDocument())))
        );
}
