namespace EksSpec.CustomResources;

/// <summary>The API of the Prometheus operator.</summary>
internal static class MonitoringApi
{
    public const string Version = "monitoring.coreos.com/v1";
    public const string ServiceMonitor = "ServiceMonitor";
    public const string PodMonitor = "PodMonitor";
    public const string PrometheusRule = "PrometheusRule";

    /// <summary>Where a monitor keeps its endpoints.</summary>
    public static string EndpointsOf(bool isOfPods) => isOfPods ? "podMetricsEndpoints" : "endpoints";

    /// <summary>An object of it.</summary>
    public static InlineDocument Object(
        string kind,
        string? name,
        string? space,
        ValueMap<string>? labels,
        InlineDocument spec
    ) =>
        Fields.Map(
            ("apiVersion", Version),
            ("kind", kind),
            (
                "metadata",
                Fields.Map(
                    ("name", Fields.Text(name)),
                    ("namespace", Fields.Text(space)),
                    ("labels", Fields.Map(labels))
                )
            ),
            ("spec", spec)
        );
}
