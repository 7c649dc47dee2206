using EksSpec.Builders;

namespace EksSpec;

/// <content>Alerts that watch at run time what was proved when the fleet was built.</content>
public sealed partial class ClusterBuilder
{
    private const string StateMetrics = "kube-state-metrics";

    /// <summary>Where the alerts go, and who asked for them.</summary>
    internal (string Namespace, ValueMap<string> Labels, SourcePosition At)? Alerts { get; private set; }

    /// <summary>
    /// Watches at run time what <c>RunsOn</c> claims and building proves: an alert for each environment whose pods run on a node
    /// without the label of their group.
    /// </summary>
    /// <param name="namespace">Namespace of the alerts, which something else has to make.</param>
    /// <param name="labels">Labels by which a Prometheus takes them: <c>release</c> for kube-prometheus-stack.</param>
    /// <exception cref="ArgumentException">The namespace isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    /// <remarks>
    /// Writes a <c>PrometheusRule</c> over <c>kube_pod_info</c> and <c>kube_node_labels</c> of kube-state-metrics. That has to be told to
    /// show the labels: the add-on <c>kube-state-metrics</c> gets <c>--metric-labels-allowlist</c> in its <c>extraArgs</c>, unless it
    /// has others; whoever installs it otherwise sets it there. Pods of DaemonSets are left out.
    /// </remarks>
    public ClusterBuilder UsePlacementAlerts(
        string @namespace = "monitoring",
        ValueMap<string>? labels = null,
        params CallSite at
    )
    {
        OfFleet("objects");
        Alerts = (Guard.Label(@namespace), labels ?? ValueMap<string>.Empty, at);
        return this;
    }

    /// <summary>The add-ons, with kube-state-metrics told of the labels that alerts ask about.</summary>
    private ValueList<Addon>? Telling(ValueList<Addon>? addons)
    {
        if (Alerts is null || addons is null)
        {
            return addons;
        }

        var argument = KubeStateMetricsArguments.AllowList(
            NodeGroups.SelectMany(PlacementLabels.Of).Select(label => label.Key)
        );
        return
        [
            .. addons.Select(addon =>
                addon.Name == StateMetrics ? With(addon, "extraArgs", InlineDocument.OfList(argument)) : addon
            ),
        ];
    }
}
