using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>A page that Prometheus asks for metrics, by a <c>ServiceMonitor</c> or a <c>PodMonitor</c>.</summary>
/// <remarks>Made by <see cref="ServiceBuilder.AddServiceMonitor"/> and <c>AddPodMonitor</c> of a workload. The Prometheus operator has to be there.</remarks>
public sealed class MonitorBuilder : RecordBuilder<MonitorBuilder, MetricsMonitor>
{
    private readonly string _endpoint;

    internal MonitorBuilder(string name, bool isOfPods, string port, string path, SourcePosition made)
        : base(
            new()
            {
                Name = name,
                IsOfPods = isOfPods,
                Endpoints = [new MonitorEndpoint { Port = port, Path = path }],
            },
            made
        ) => (Name, _endpoint) = (name, $"spec.{MonitoringApi.EndpointsOf(isOfPods)}[0]");

    /// <summary>Name of the monitor.</summary>
    public string Name { get; }

    /// <summary>Puts a label on the monitor, by which a Prometheus takes it: <c>release</c> for kube-prometheus-stack.</summary>
    /// <param name="key">Key.</param>
    /// <param name="value">Value.</param>
    /// <remarks>Writes <c>metadata.labels</c>.</remarks>
    public MonitorBuilder WithLabel(string key, string value, params CallSite at)
    {
        var label = Origins.CheckLabel("metadata.labels", key, value, at);
        return Set(label, value, at, monitor => monitor with { Labels = monitor.Labels.Plus(key, value) });
    }

    /// <summary>Says how often the page is asked.</summary>
    /// <param name="interval">From a second on.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is below a second.</exception>
    /// <remarks>Writes <c>interval</c>. Without it: as Prometheus was told.</remarks>
    public MonitorBuilder WithInterval(TimeSpan interval, params CallSite at)
    {
        Guard.Seconds(interval, 1);
        return SetEndpoint(
            "interval",
            PrometheusDuration.Text(interval),
            at,
            (each, text) => each with { Interval = text }
        );
    }

    /// <summary>Says how long an answer may take.</summary>
    /// <param name="timeout">From a second on, and not longer than the interval: the operator refuses the monitor otherwise.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is below a second.</exception>
    /// <remarks>Writes <c>scrapeTimeout</c>. Without it: as Prometheus was told.</remarks>
    public MonitorBuilder WithTimeout(TimeSpan timeout, params CallSite at)
    {
        Guard.Seconds(timeout, 1);
        return SetEndpoint(
            "scrapeTimeout",
            PrometheusDuration.Text(timeout),
            at,
            (each, text) => each with { ScrapeTimeout = text }
        );
    }

    private MonitorBuilder SetEndpoint(
        string field,
        string text,
        SourcePosition at,
        Func<MonitorEndpoint, string, MonitorEndpoint> change
    ) =>
        Set(
            $"{_endpoint}.{field}",
            text,
            at,
            monitor => monitor with { Endpoints = [.. monitor.Endpoints.Select(each => change(each, text))] }
        );
}
