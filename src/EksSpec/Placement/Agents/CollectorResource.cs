using EksSpec.Reading.Binding;

namespace EksSpec.Placement;

/// <summary>The DaemonSet that the OpenTelemetry operator makes of an <c>OpenTelemetryCollector</c>.</summary>
internal static class CollectorResource
{
    private static readonly string[] Fields = ["tolerations", "nodeSelector", "affinity"];

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

        List<(string, InlineDocument)> said = [];
        foreach (var field in Fields)
        {
            if (spec[field] is { Kind: not InlineDocumentKind.Null } value)
            {
                said.Add((field, value));
            }
        }

        var template = PodTemplateReader.Read(InlineDocument.OfMap(("spec", InlineDocument.OfMap([.. said]))));
        return template is null
            ? null
            : new()
            {
                Metadata = new() { Name = $"{item.Ref.Name}-collector", NamespaceProperty = item.Namespace },
                Spec = new() { Template = template },
            };
    }
}
