using System.Globalization;
using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>Annotations about target groups, as the fields of a <c>TargetGroupConfiguration</c>.</summary>
internal static class TargetGroupReading
{
    /// <summary>The annotations that are read.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        AlbAnnotations.TargetType,
        AlbAnnotations.TargetGroupAttributes,
        AlbAnnotations.TargetNodeLabels,
        AlbAnnotations.MultiCluster,
        AlbAnnotations.Tags,
        AlbAnnotations.BackendProtocol,
        AlbAnnotations.BackendProtocolVersion,
        AlbAnnotations.HealthCheckPath,
        AlbAnnotations.HealthCheckPort,
        AlbAnnotations.HealthCheckProtocol,
        AlbAnnotations.HealthCheckInterval,
        AlbAnnotations.HealthCheckTimeout,
        AlbAnnotations.HealthyThreshold,
        AlbAnnotations.UnhealthyThreshold,
        AlbAnnotations.SuccessCodes,
    };

    /// <summary>Whether an annotation is about target groups.</summary>
    public static bool Knows(string key) => Known.Contains(key);

    /// <summary>Tells of what annotations of a Service say and nothing here reads.</summary>
    public static void Judge(IDictionary<string, string> annotations, RouteGaps gaps)
    {
        foreach (var key in annotations.Keys)
        {
            if (key.StartsWith(AlbAnnotations.Prefix, StringComparison.Ordinal) && !Known.Contains(key))
            {
                gaps.Add(RouteGaps.PlaceOf(key), $"says '{key}'", "Say it of the Ingress or of the load balancer.");
            }
        }
    }

    /// <summary>Reads the annotations of an Ingress with those of a Service over them.</summary>
    public static TargetGroupProps Of(IDictionary<string, string> annotations)
    {
        var version = Text(AlbAnnotations.BackendProtocolVersion);
        return new()
        {
            Health = new()
            {
                Healthy = Number(AlbAnnotations.HealthyThreshold),
                Interval = Number(AlbAnnotations.HealthCheckInterval),
                Path = Text(AlbAnnotations.HealthCheckPath),
                Port = Text(AlbAnnotations.HealthCheckPort),
                Protocol = Text(AlbAnnotations.HealthCheckProtocol),
                Timeout = Number(AlbAnnotations.HealthCheckTimeout),
                Unhealthy = Number(AlbAnnotations.UnhealthyThreshold),
                Codes = Text(AlbAnnotations.SuccessCodes),
                IsGrpc = version == "GRPC",
            },
            NodeLabels = Map(AlbAnnotations.TargetNodeLabels),
            Attributes = Map(AlbAnnotations.TargetGroupAttributes),
            TargetType = Text(AlbAnnotations.TargetType),
            Protocol = Text(AlbAnnotations.BackendProtocol),
            ProtocolVersion = version,
            IsMultiCluster = Text(AlbAnnotations.MultiCluster) is { } flag ? flag == "true" : null,
            Tags = Map(AlbAnnotations.Tags),
        };

        string? Text(string key) => annotations.TryGetValue(key, out var value) ? value : null;

        int? Number(string key) =>
            int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        ValueMap<string>? Map(string key) => Text(key) is { } text ? ValueMap.From(AnnotationText.ReadMap(text)) : null;
    }
}
