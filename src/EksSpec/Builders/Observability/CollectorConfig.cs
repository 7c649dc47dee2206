using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>A configuration of the OpenTelemetry collector.</summary>
internal static class CollectorConfig
{
    public const string Path = "/etc/otel";
    public const string File = "config.yaml";
    public const string NodeName = "NODE_NAME";
    public const int HealthPort = 13133;

    private const string Auth = "sigv4auth";
    private const string Health = "health_check";
    private const string Scrape = "prometheus";
    private const string Write = "prometheusremotewrite";
    private const string Annotation = "__meta_kubernetes_pod_annotation_prometheus_io_";

    /// <summary>The variables that it reads, as a custom resource has them.</summary>
    public static InlineDocument Variables =>
        InlineDocument.OfList(
            Fields.Map(
                ("name", NodeName),
                ("valueFrom", Fields.Map(("fieldRef", Fields.Map(("fieldPath", "spec.nodeName")))))
            )
        );

    /// <summary>Asks the annotated pods of its node for metrics, and writes them to Amazon Managed Prometheus.</summary>
    public static InlineDocument RemoteWrite(string url, string region) =>
        Fields.Map(
            (
                "extensions",
                Fields.Map(
                    (Auth, Fields.Map(("region", region), ("service", "aps"))),
                    (Health, Fields.Map(("endpoint", $"0.0.0.0:{HealthPort}")))
                )
            ),
            (
                "receivers",
                Fields.Map(
                    (Scrape, Fields.Map(("config", Fields.Map(("scrape_configs", InlineDocument.OfList(Pods()))))))
                )
            ),
            ("processors", Fields.Map(("batch", InlineDocument.OfMap()))),
            (
                "exporters",
                Fields.Map((Write, Fields.Map(("endpoint", url), ("auth", Fields.Map(("authenticator", Auth))))))
            ),
            (
                "service",
                Fields.Map(
                    ("extensions", InlineDocument.OfList(Auth, Health)),
                    (
                        "pipelines",
                        Fields.Map(
                            (
                                "metrics",
                                Fields.Map(
                                    ("receivers", InlineDocument.OfList(Scrape)),
                                    ("processors", InlineDocument.OfList("batch")),
                                    ("exporters", InlineDocument.OfList(Write))
                                )
                            )
                        )
                    )
                )
            )
        );

    private static InlineDocument Pods() =>
        Fields.Map(
            ("job_name", "pods"),
            ("scrape_interval", "30s"),
            (
                "kubernetes_sd_configs",
                InlineDocument.OfList(
                    Fields.Map(
                        ("role", "pod"),
                        (
                            "selectors",
                            InlineDocument.OfList(
                                Fields.Map(("role", "pod"), ("field", $"spec.nodeName=${{env:{NodeName}}}"))
                            )
                        )
                    )
                )
            ),
            (
                "relabel_configs",
                InlineDocument.OfList(
                    Relabel("keep", "true", null, null, $"{Annotation}scrape"),
                    Relabel("replace", "(.+)", null, "__metrics_path__", $"{Annotation}path"),
                    // The collector reads a dollar sign as the start of a variable, two as one.
                    Relabel(
                        "replace",
                        "([^:]+)(?::[0-9]+)?;([0-9]+)",
                        "$$1:$$2",
                        "__address__",
                        "__address__",
                        $"{Annotation}port"
                    ),
                    Relabel("replace", null, null, "namespace", "__meta_kubernetes_namespace"),
                    Relabel("replace", null, null, "pod", "__meta_kubernetes_pod_name")
                )
            )
        );

    private static InlineDocument Relabel(
        string action,
        string? regex,
        string? replacement,
        string? target,
        params string[] sources
    ) =>
        Fields.Map(
            ("action", action),
            ("source_labels", InlineDocument.OfList([.. sources.Select(InlineDocument.OfText)])),
            ("regex", Fields.Text(regex)),
            ("replacement", Fields.Text(replacement)),
            ("target_label", Fields.Text(target))
        );
}
