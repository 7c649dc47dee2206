namespace EksSpec.Rules;

/// <summary>The sources of metrics and the values to aim at.</summary>
internal static partial class MetricSources
{
    /// <summary>Looks at the source the report stands at.</summary>
    public static void Check(object source, Report report)
    {
        switch (source)
        {
            case V2ObjectMetricSource described:
                CheckObject(described, report);
                break;
            case V2ExternalMetricSource external:
                CheckMetric(external.Metric, report);
                var target = CheckTarget(external.Target, report);
                CheckAnyValue(target, report);
                report.If(
                    target is { Value: not null, AverageValue: not null },
                    TargetFits,
                    "target.value",
                    $"The target is a value and an average."
                );

                break;
            case V2PodsMetricSource pods:
                CheckMetric(pods.Metric, report);
                report.If(
                    CheckTarget(pods.Target, report).AverageValue is not { } average || Quantities.Of(average) <= 0,
                    TargetFits,
                    "target.averageValue",
                    $"A metric of pods needs an average above zero."
                );

                break;
            case V2ResourceMetricSource resource:
                CheckResource(resource.Name, resource.Target, report);
                break;
            case V2ContainerResourceMetricSource container:
                CheckResource(container.Name, container.Target, report);
                report.If(
                    string.IsNullOrEmpty(container.Container),
                    ContainerNeeded,
                    "container",
                    $"The metric names no container."
                );

                break;
        }
    }

    private static void CheckObject(V2ObjectMetricSource source, Report report)
    {
        var described = source.DescribedObject ?? new();
        using (report.At("describedObject"))
        {
            ScaleTargets.Check(described.ApiVersion, described.Kind, described.Name, report);
        }

        CheckMetric(source.Metric, report);
        CheckAnyValue(CheckTarget(source.Target, report), report);
    }

    private static void CheckResource(string? name, V2MetricTarget? given, Report report)
    {
        report.If(string.IsNullOrEmpty(name), NameNeeded, "name", $"The metric names no resource.");

        var target = CheckTarget(given, report);
        if (target is { AverageUtilization: null, AverageValue: null })
        {
            report.Add(TargetFits, "target.averageUtilization", "The target has no value.");
        }
        else if (target is { AverageUtilization: not null, AverageValue: not null })
        {
            report.Add(TargetFits, "target.averageValue", "The target is a utilization and a value.");
        }
    }

    private static void CheckMetric(V2MetricIdentifier? metric, Report report)
    {
        var name = metric?.Name ?? "";
        report.Misspelled(
            (name.Length == 0 ? "is missing" : KubernetesNames.PathSegmentError(name)),
            NameNeeded,
            "metric.name",
            $"The metric's name '{name}'"
        );
    }

    private static void CheckAnyValue(V2MetricTarget target, Report report)
    {
        report.If(
            target is { Value: null, AverageValue: null },
            TargetFits,
            "target.averageValue",
            $"The target has neither value nor averageValue."
        );
    }

    private static V2MetricTarget CheckTarget(V2MetricTarget? given, Report report)
    {
        var target = given ?? new();
        using var at = report.At("target");
        report.If(
            target.Type is not ("Utilization" or "Value" or "AverageValue"),
            TargetType,
            "type",
            $"The type is '{target.Type}'."
        );

        CheckPositive(Quantities.OfAny(target.Value), "value", report);
        CheckPositive(Quantities.OfAny(target.AverageValue), "averageValue", report);
        CheckPositive(target.AverageUtilization, "averageUtilization", report);
        return target;
    }

    private static void CheckPositive(decimal? value, string field, Report report)
    {
        report.If(value <= 0, TargetPositive, field, $"The target is {value}.");
    }
}
