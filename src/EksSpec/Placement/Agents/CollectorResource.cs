namespace EksSpec.Placement;

/// <summary>The DaemonSet that the OpenTelemetry operator makes of an <c>OpenTelemetryCollector</c>.</summary>
internal static class CollectorResource
{
    /// <summary>The DaemonSet.</summary>
    /// <returns>null for another kind, for a collector that isn't on every node, and where it can't be read.</returns>
    public static V1DaemonSet? DaemonSetOf(SpecObject item)
    {
        if (
            item.Ref.Kind != "OpenTelemetryCollector"
            || item.Ref.ApiVersion?.StartsWith("opentelemetry.io/", StringComparison.Ordinal) != true
            || (item.Value as InlineDocument)?["spec"] is not { } spec
            || spec["mode"]?.AsText != "daemonset"
        )
        {
            return null;
        }

        return PodSettings.Read(field => PodSettings.Given(spec, field)) is not { } pod
            ? null
            : new()
            {
                Metadata = new() { Name = $"{item.Ref.Name}-collector", NamespaceProperty = item.Namespace },
                Spec = new() { Template = new() { Spec = pod } },
            };
    }
}
