using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>A monitor as an object beside the Service, or the workload, that it asks.</summary>
internal sealed class MonitorManifest(MonitorBuilder monitor, bool isOfPods)
    : ManifestBuilder(
        isOfPods ? MonitoringApi.PodMonitor : MonitoringApi.ServiceMonitor,
        monitor.Name,
        monitor.Origins.Made
    )
{
    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var said = monitor.Snapshot(ProblemsIn(scope));
        var document = (
            said with
            {
                Namespace = scope.Namespace,
                Labels = CommonLabels.With(said.Labels, Name, scope.PartOf),
                Selector = SelectorIn(scope),
            }
        ).ToDocument();
        yield return Manifest.Of(document, monitor.AllOrigins());
    }

    // Pods by what chooses them for their workload; a Service by the name of its workload, which both carry.
    private ValueMap<string> SelectorIn(Scope scope)
    {
        if (isOfPods)
        {
            return ValueMap.From(scope.Workload!.Selector);
        }

        return scope.Service?.Metadata.Labels is { } labels && labels.TryGetValue(CommonLabels.Name, out var name)
            ? ValueMap.Of((CommonLabels.Name, name))
            : ValueMap<string>.Empty;
    }
}
