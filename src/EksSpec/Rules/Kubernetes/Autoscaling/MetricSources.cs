namespace EksSpec.Rules;

/// <summary>The sources of metrics and the values to aim at.</summary>
internal static partial class MetricSources
{
    private static readonly string[] Types = ["AverageValue", "Utilization", "Value"];

    /// <summary>Looks at the source the report stands at.</summary>
    public static void Check(object source, Report report)
    {
        switch (source)
        {
            case V2ObjectMetricSource described:
                var item = described.DescribedObject ?? new();
                ScaleTargets.Check("describedObject", item.ApiVersion, item.Kind, item.Name, report);
                CheckMetric(described.Metric, report);
                CheckAnyValue(CheckTarget(described.Target, report), report);
                break;
            case V2ExternalMetricSource external:
                CheckMetric(external.Metric, report);
                var target = CheckTarget(external.Target, report);
                var isBoth = target is { Value: not null, AverageValue: not null };
                CheckAnyValue(target, report);
                report.If(isBoth, TargetFits, "target.value", $"The target is a value and an average.");
                break;
            case V2PodsMetricSource pods:
                CheckMetric(pods.Metric, report);
                var fits = Quantities.OfAny(CheckTarget(pods.Target, report).AverageValue) > 0;
                report.If(!fits, TargetFits, "target.averageValue", $"A metric of pods needs an average above zero.");
                break;
            case V2ResourceMetricSource resource:
                CheckResource(resource.Name, resource.Target, report);
                break;
            case V2ContainerResourceMetricSource container:
                CheckResource(container.Name, container.Target, report);
                var resourceError = ResourceNames.ContainerError(container.Name.NullIfEmpty() ?? "cpu");
                report.Misspelled(resourceError, NameNeeded, "name", $"The resource '{container.Name}'");
                if (report.Required(container.Container, ContainerNeeded, "container"))
                {
                    report.Label(container.Container, ContainerNeeded, "container");
                }

                break;
        }
    }

    private static void CheckResource(string? name, V2MetricTarget? given, Report report)
    {
        report.If(string.IsNullOrEmpty(name), NameNeeded, "name", $"The metric names no resource.");
        var target = CheckTarget(given, report);
        var (isShare, isAmount) = (target.AverageUtilization is not null, target.AverageValue is not null);
        report.If(!isShare && !isAmount, TargetFits, "target.averageUtilization", $"The target has no value.");
        report.If(isShare && isAmount, TargetFits, "target.averageValue", $"The target is a utilization and a value.");
    }

    private static void CheckMetric(V2MetricIdentifier? metric, Report report)
    {
        var name = metric?.Name ?? "";
        var error = name.Length == 0 ? "is missing" : KubernetesNames.PathSegmentError(name);
        report.Misspelled(error, NameNeeded, "metric.name", $"The metric's name '{name}'");
    }

    private static void CheckAnyValue(V2MetricTarget target, Report report)
    {
        var isEmpty = target is { Value: null, AverageValue: null };
        report.If(isEmpty, TargetFits, "target.averageValue", $"The target has neither value nor averageValue.");
    }

    private static V2MetricTarget CheckTarget(V2MetricTarget? given, Report report)
    {
        var target = given ?? new();
        using var at = report.At("target");
        var isType = Array.IndexOf(Types, target.Type) >= 0;
        var meant = isType ? null : Meant.Of(target.Type, Types) ?? TypeOf(target);
        report.If(!isType, TargetType, "type", $"The type is '{target.Type}'.", Mend.Text(meant));
        CheckPositive(Quantities.OfAny(target.Value), "value", report);
        CheckPositive(Quantities.OfAny(target.AverageValue), "averageValue", report);
        CheckPositive(target.AverageUtilization, "averageUtilization", report);
        return target;
    }

    // Where there is one value, it says what it is.
    private static string? TypeOf(V2MetricTarget target) =>
        (target.AverageUtilization, target.Value, target.AverageValue) switch
        {
            (not null, null, null) => "Utilization",
            (null, not null, null) => "Value",
            (null, null, not null) => "AverageValue",
            _ => null,
        };

    private static void CheckPositive(decimal? value, string field, Report report) =>
        report.If(value <= 0, TargetPositive, field, $"The target is {value}.");
}
