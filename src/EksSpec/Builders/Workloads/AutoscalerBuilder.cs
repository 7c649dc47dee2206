using EksSpec.Builders;
using EksSpec.Rules;

namespace EksSpec;

/// <summary>A HorizontalPodAutoscaler: the number of pods follows their load.</summary>
/// <remarks>Made by <c>AddAutoscaler</c> of a workload.</remarks>
public sealed class AutoscalerBuilder : PlacedBuilder<AutoscalerBuilder, V2HorizontalPodAutoscaler>
{
    private static readonly DraftPath Metrics = "spec.metrics";

    internal AutoscalerBuilder(string name, SourcePosition made)
        : base("autoscaling/v2", "HorizontalPodAutoscaler", name, made) { }

    /// <summary>Sets the bounds.</summary>
    /// <param name="min">Fewest pods, from 1.</param>
    /// <param name="max">Most pods, at least <paramref name="min"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are below 1, or not in order.</exception>
    /// <remarks>Writes <c>spec.minReplicas</c> and <c>spec.maxReplicas</c>.</remarks>
    public AutoscalerBuilder WithReplicas(int min, int max, params CallSite at)
    {
        Guard.AtLeast(min, 1);
        Guard.AtLeast(max, min);
        return Set("spec.minReplicas", min, at, scaler => scaler.Spec.MinReplicas = min)
            .Set("spec.maxReplicas", max, at, scaler => scaler.Spec.MaxReplicas = max);
    }

    /// <summary>Aims at a share of the requested CPU.</summary>
    /// <param name="percent">Percent, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is below 1.</exception>
    /// <remarks>Writes an item of <c>spec.metrics</c>.</remarks>
    public AutoscalerBuilder WithCpu(int percent, params CallSite at) => WithResource("cpu", percent, at);

    /// <summary>Aims at a share of the requested memory as well.</summary>
    /// <param name="percent">Percent, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is below 1.</exception>
    /// <remarks>Writes an item of <c>spec.metrics</c>.</remarks>
    public AutoscalerBuilder WithMemory(int percent, params CallSite at) => WithResource("memory", percent, at);

    /// <summary>Waits before it takes pods away, so that a short calm doesn't cost them.</summary>
    /// <param name="window">Whole seconds, up to one hour.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="window"/> is negative, or above one hour.</exception>
    /// <remarks>Writes <c>spec.behavior.scaleDown.stabilizationWindowSeconds</c>. Without it five minutes.</remarks>
    public AutoscalerBuilder WithScaleDownWindow(TimeSpan window, params CallSite at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window, TimeSpan.FromHours(1));
        var seconds = (int)window.TotalSeconds;
        return Set(
            "spec.behavior.scaleDown",
            seconds,
            at,
            scaler => (scaler.Spec.Behavior ??= new()).ScaleDown = new() { StabilizationWindowSeconds = seconds }
        );
    }

    /// <summary>The fewest pods in a place.</summary>
    internal int FewestIn(Scope scope) => Compose(scope with { Workload = null }).Spec.MinReplicas ?? 1;

    private protected override V2HorizontalPodAutoscaler Fresh() => new() { Spec = new() };

    private protected override void Complete(V2HorizontalPodAutoscaler document, Scope scope)
    {
        if (scope.Workload is not { } workload)
        {
            return;
        }

        document.Spec.ScaleTargetRef ??= new()
        {
            ApiVersion = workload.ApiVersion,
            Kind = workload.Kind,
            Name = workload.Name,
        };
        foreach (var resource in (document.Spec.Metrics ?? []).Select(metric => metric.Resource?.Name).OfType<string>())
        {
            foreach (var container in workload.Pod.Spec.Containers.Where(c => !IsRequested(c, resource)))
            {
                var message =
                    $"The autoscaler of '{Name}' counts with requested {resource}, and container '{container.Name}' requests none.";
                var fix = $"Call WithRequests on '{container.Name}'.";
                ProblemsIn(scope).Add(ProgramRules.Missing, "spec.metrics", message, Made, fix);
            }
        }
    }

    private static bool IsRequested(V1Container container, string resource) =>
        container.Resources?.Requests?.ContainsKey(resource) is true
        || container.Resources?.Limits?.ContainsKey(resource) is true;

    private AutoscalerBuilder WithResource(string resource, int percent, SourcePosition at)
    {
        var metric = Metrics.Item(("resource.name", resource));
        return Set(
            metric,
            Guard.AtLeast(percent, 1),
            at,
            scaler => Lists.Upsert(scaler.Spec.Metrics ??= [], each => each.Resource?.Name == resource, Metric())
        );

        V2MetricSpec Metric() =>
            new()
            {
                Type = "Resource",
                Resource = new()
                {
                    Name = resource,
                    Target = new() { Type = "Utilization", AverageUtilization = percent },
                },
            };
    }
}
