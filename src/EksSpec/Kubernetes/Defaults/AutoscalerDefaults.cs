namespace EksSpec.Kubernetes;

/// <summary>The defaults of an autoscaler: how it measures, and, once anything is said of it, how fast it goes.</summary>
internal static class AutoscalerDefaults
{
    /// <summary>What the processors of its pods are kept at, in percent of what they request.</summary>
    public const int Utilization = 80;

    private const int PeriodSeconds = 15;

    public static void Fill(V2HorizontalPodAutoscalerSpec spec)
    {
        spec.MinReplicas ??= 1;
        if (Filling.IsEmpty(spec.Metrics))
        {
            spec.Metrics =
            [
                new()
                {
                    Type = "Resource",
                    Resource = new()
                    {
                        Name = "cpu",
                        Target = new() { Type = "Utilization", AverageUtilization = Utilization },
                    },
                },
            ];
        }

        if (spec.Behavior is { } behavior)
        {
            behavior.ScaleUp ??= new();
            behavior.ScaleUp.StabilizationWindowSeconds ??= 0;
            behavior.ScaleUp.SelectPolicy ??= "Max";
            behavior.ScaleUp.Policies ??= [Policy("Pods", 4), Policy("Percent", 100)];
            // How long it waits before it goes down is a setting of the controller.
            behavior.ScaleDown ??= new();
            behavior.ScaleDown.SelectPolicy ??= "Max";
            behavior.ScaleDown.Policies ??= [Policy("Percent", 100)];
        }
    }

    private static V2HPAScalingPolicy Policy(string type, int value) =>
        new()
        {
            Type = type,
            Value = value,
            PeriodSeconds = PeriodSeconds,
        };
}
