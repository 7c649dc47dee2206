namespace EksSpec.Rules;

/// <summary>What an autoscaler looks at.</summary>
internal static partial class ScalingMetrics
{
    private static readonly (string Type, string Field, Func<V2MetricSpec, object?> SourceOf)[] Sources =
    [
        ("Object", "object", metric => metric.ObjectProperty),
        ("External", "external", metric => metric.External),
        ("Pods", "pods", metric => metric.Pods),
        ("Resource", "resource", metric => metric.Resource),
        ("ContainerResource", "containerResource", metric => metric.ContainerResource),
    ];

    /// <summary>Looks at the metrics of an autoscaler.</summary>
    public static void Check(IList<V2MetricSpec>? metrics, Report report)
    {
        foreach (var metric in report.Each("metrics", metrics))
        {
            Check(metric, report);
        }
    }

    private static void Check(V2MetricSpec metric, Report report)
    {
        var (isKnown, count, first) = (false, 0, default(string));
        foreach (var (type, field, sourceOf) in Sources)
        {
            isKnown |= metric.Type == type;
            // Only the first source that is there is looked into.
            if (sourceOf(metric) is { } source && ++count == 1)
            {
                first = type;
                using var at = report.At(field);
                MetricSources.Check(source, report);
            }
        }

        // A single source says what the metric is.
        var mend = Mend.Text(count == 1 ? first : null);
        report.If(!isKnown, TypeKnown, "type", $"The type is '{metric.Type}'.", mend);
        foreach (var (type, field, sourceOf) in Sources)
        {
            var (isExpected, isThere) = (metric.Type == type, sourceOf(metric) is not null);
            var isExtra = isThere && !isExpected && count > 1;
            var isMissing = isExpected && !isThere;
            report.If(
                isMissing,
                SourceFits,
                field,
                $"A metric of type {type} needs '{field}'.",
                isMissing ? mend.At("type") : default
            );
            report.If(isExtra, SourceFits, field, $"A metric of type '{metric.Type}' has no '{field}'.");
        }
    }
}
