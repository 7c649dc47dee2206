namespace EksSpec.Rules;

/// <summary>How a new version of a workload replaces the old one.</summary>
internal static partial class RolloutRules
{
    /// <summary>Looks at the strategy of a Deployment.</summary>
    public static void Check(V1DeploymentStrategy? strategy, Report report)
    {
        using var at = report.At("strategy");
        switch (strategy?.Type)
        {
            case null or "" or "RollingUpdate":
                CheckDeployment(strategy?.RollingUpdate, report);
                break;
            case "Recreate":
                report.If(
                    strategy.RollingUpdate is not null,
                    RollingOnly,
                    "rollingUpdate",
                    $"The strategy is Recreate."
                );

                break;
            default:
                report.Add(StrategyKnown, "type", $"'{strategy.Type}' is neither RollingUpdate nor Recreate.");
                break;
        }
    }

    /// <summary>Looks at the strategy of a StatefulSet.</summary>
    public static void Check(V1StatefulSetUpdateStrategy? strategy, Report report)
    {
        using var at = report.At("updateStrategy");
        switch (strategy?.Type)
        {
            case null or "" or "RollingUpdate":
                ControllerRules.NotNegative(strategy?.RollingUpdate?.Partition, "rollingUpdate.partition", report);
                break;
            case "OnDelete":
                report.If(
                    strategy.RollingUpdate is not null,
                    RollingOnly,
                    "rollingUpdate",
                    $"The strategy is OnDelete."
                );

                break;
            default:
                report.Add(StrategyKnown, "type", $"'{strategy.Type}' is neither RollingUpdate nor OnDelete.");
                break;
        }
    }

    /// <summary>Looks at the strategy of a DaemonSet.</summary>
    public static void Check(V1DaemonSetUpdateStrategy? strategy, Report report)
    {
        switch (strategy?.Type)
        {
            case null or "" or "RollingUpdate":
                using (report.At("updateStrategy"))
                using (report.At("rollingUpdate"))
                {
                    CheckDaemonSet(strategy?.RollingUpdate, report);
                }

                break;
            case "OnDelete":
                break;
            default:
                report.Add(
                    StrategyKnown,
                    "updateStrategy.type",
                    $"'{strategy.Type}' is neither RollingUpdate nor OnDelete."
                );
                break;
        }
    }

    private static void CheckDeployment(V1RollingUpdateDeployment? rolling, Report report)
    {
        using var at = report.At("rollingUpdate");
        CheckAmount(rolling?.MaxUnavailable, upTo100: true, "maxUnavailable", report);
        CheckAmount(rolling?.MaxSurge, upTo100: false, "maxSurge", report);
        report.If(
            IntOrPercent.Value(rolling?.MaxUnavailable, 25) == 0 && IntOrPercent.Value(rolling?.MaxSurge, 25) == 0,
            BothZero,
            "maxUnavailable",
            $"maxSurge and maxUnavailable are both 0."
        );
    }

    private static void CheckDaemonSet(V1RollingUpdateDaemonSet? rolling, Report report)
    {
        CheckAmount(rolling?.MaxUnavailable, upTo100: true, "maxUnavailable", report);
        CheckAmount(rolling?.MaxSurge, upTo100: true, "maxSurge", report);
        var unavailable = IntOrPercent.Value(rolling?.MaxUnavailable, 1) != 0;
        var surge = IntOrPercent.Value(rolling?.MaxSurge, 0) != 0;
        if (unavailable && surge)
        {
            report.Add(BothSet, "maxSurge", "maxSurge and maxUnavailable are both set.");
        }
        else if (!unavailable && !surge)
        {
            report.Add(BothZero, "maxUnavailable", "maxSurge and maxUnavailable are both 0.");
        }
    }

    private static void CheckAmount(IntOrString? amount, bool upTo100, string field, Report report)
    {
        report.Misspelled(IntOrPercent.Error(amount, upTo100), AmountWrong, field, $"{field} '{amount?.Value}'");
    }
}
