using EksSpec.Builders;

namespace EksSpec;

/// <summary>
/// What Prometheus asks: the add-ons <c>prometheus-node-exporter</c> on every node, <c>kube-state-metrics</c>, and
/// <c>metrics-server</c> for autoscalers.
/// </summary>
/// <remarks>
/// Nothing is stored: a Prometheus, or <see cref="OpenTelemetryAgent"/>, has to ask them. An add-on that was added by name already
/// stays as it was added.
/// </remarks>
public sealed record PrometheusExporters : NodeAgent
{
    /// <summary>Name of the add-on that tells of objects.</summary>
    internal const string StateAddon = "kube-state-metrics";

    /// <summary>Values of <c>prometheus-node-exporter</c>.</summary>
    /// <value>Without it: it tolerates every taint, where the add-on by itself leaves those with <c>NoExecute</c> out.</value>
    public NodeExporterValues NodeExporter { get; init; } = new() { Tolerations = TolerationList.Everything };

    /// <summary>Values of <c>kube-state-metrics</c>.</summary>
    /// <value><see langword="null"/> leaves them out.</value>
    public KubeStateMetricsValues? KubeStateMetrics { get; init; }

    internal override void AddTo(ClusterBuilder cluster, CallSite at)
    {
        cluster.AddAddon("prometheus-node-exporter", at: at).WithValues(NodeExporter, at: at);
        var state = cluster.AddAddon(StateAddon, at: at);
        if (KubeStateMetrics is not null)
        {
            state.WithValues(KubeStateMetrics, at: at);
        }

        cluster.Imply("metrics-server");
    }
}
