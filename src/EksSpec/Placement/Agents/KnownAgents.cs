namespace EksSpec.Placement;

/// <summary>Which DaemonSets of manifests are agents, by the images that they run; as of August 2026.</summary>
internal static class KnownAgents
{
    // The last part of the image's name, which mirrors keep.
    private static readonly (string Image, Telemetry Sends)[] Known =
    [
        ("aws-for-fluent-bit", Telemetry.Logs),
        ("fluent-bit", Telemetry.Logs),
        ("fluentd", Telemetry.Logs),
        ("fluentd-kubernetes-daemonset", Telemetry.Logs),
        ("promtail", Telemetry.Logs),
        ("filebeat", Telemetry.Logs),
        ("vector", Telemetry.Logs),
        ("alloy", Telemetry.Logs | Telemetry.Metrics),
        ("cloudwatch-agent", Telemetry.Metrics),
        ("node-exporter", Telemetry.Metrics),
        ("metricbeat", Telemetry.Metrics),
        ("aws-otel-collector", Telemetry.Logs | Telemetry.Metrics),
        ("opentelemetry-collector", Telemetry.Logs | Telemetry.Metrics),
        ("opentelemetry-collector-contrib", Telemetry.Logs | Telemetry.Metrics),
        ("opentelemetry-collector-k8s", Telemetry.Logs | Telemetry.Metrics),
    ];

    /// <summary>What pods send about their node.</summary>
    public static Telemetry SentBy(V1PodSpec pod)
    {
        var sent = Telemetry.None;
        foreach (var container in pod.Containers ?? [])
        {
            var name = NameOf(container?.Image ?? "");
            sent |= Array.Find(Known, known => known.Image == name).Sends;
        }

        return sent;

        static string NameOf(string image)
        {
            var name = image.Split('@')[0].Split('/')[^1];
            return name.Split(':')[0];
        }
    }
}
