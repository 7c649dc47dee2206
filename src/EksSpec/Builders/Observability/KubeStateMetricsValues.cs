using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>Values of the add-on <c>kube-state-metrics</c>, which tells of objects: pods that wait, replicas that are missing.</summary>
public sealed record KubeStateMetricsValues : AddonValues
{
    /// <summary>Labels of nodes that <c>kube_node_labels</c> has, such as <c>lifecycle</c>.</summary>
    /// <value>
    /// <c>extraArgs</c>: <c>--metric-labels-allowlist=nodes=[…]</c>; <see langword="null"/> leaves it out. Without it: none.
    /// <see cref="ClusterBuilder.UsePlacementAlerts"/> adds those that it asks about.
    /// </value>
    public ValueList<string>? NodeLabels { get; init; }

    /// <summary>CPU that a pod asks for, such as <c>50m</c>.</summary>
    /// <value><c>resources.requests.cpu</c>; <see langword="null"/> leaves it out.</value>
    public string? CpuRequest { get; init; }

    /// <summary>Memory that a pod asks for, such as <c>64Mi</c>.</summary>
    /// <value><c>resources.requests.memory</c>; <see langword="null"/> leaves it out.</value>
    public string? MemoryRequest { get; init; }

    /// <inheritdoc/>
    public override InlineDocument ToDocument() =>
        Fields.Map(
            (
                "extraArgs",
                NodeLabels is null ? null : InlineDocument.OfList(KubeStateMetricsArguments.AllowList(NodeLabels))
            ),
            ("resources", Resources(CpuRequest, MemoryRequest))
        );
}
