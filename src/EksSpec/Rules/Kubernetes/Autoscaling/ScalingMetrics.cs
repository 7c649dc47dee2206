namespace EksSpec.Rules;

/// <summary>What an autoscaler looks at.</summary>
internal static partial class ScalingMetrics
{
    /// <summary>Looks at the metrics of an autoscaler.</summary>
    public static void Check(IList<V2MetricSpec>? metrics, Report report)
    {
        foreach (var item in report.Each("metrics", metrics))
        {
            Check(item, report);
        }
    }

    private static void Check(V2MetricSpec metric, Report report)
    {
        var expected = metric.Type switch
        {
            "Object" => "object",
            "External" => "external",
            "Pods" => "pods",
            "Resource" => "resource",
            "ContainerResource" => "containerResource",
            _ => null,
        };
        report.If(expected is null, TypeKnown, "type", $"The type is '{metric.Type}'.");

        // Only the first source that is there is looked into.
        (string Field, object? Source)[] sources =
        [
            ("object", metric.ObjectProperty),
            ("external", metric.External),
            ("pods", metric.Pods),
            ("resource", metric.Resource),
            ("containerResource", metric.ContainerResource),
        ];
        var present = sources.Where(source => source.Source is not null).ToList();
        if (present.Count > 0)
        {
            using var at = report.At(present[0].Field);
            MetricSources.Check(present[0].Source!, report);
        }

        if (expected is not null && present.TrueForAll(source => source.Field != expected))
        {
            report.Add(SourceFits, expected, $"A metric of type {metric.Type} needs '{expected}'.");
        }

        foreach (var (field, _) in present.Count > 1 ? present : [])
        {
            report.If(field != expected, SourceFits, field, $"A metric of type '{metric.Type}' has no '{field}'.");
        }
    }
}
