namespace EksSpec.Rules;

/// <summary>How a new version of a workload replaces the old one.</summary>
internal static partial class RolloutRules
{
    /// <summary>Looks at the strategy of a Deployment.</summary>
    public static void Check(V1DeploymentStrategy? strategy, Report report)
    {
        using var at = report.At("strategy");
        var rolling = strategy?.RollingUpdate;
        if (IsRolling(strategy?.Type, "Recreate", rolling is not null, report))
        {
            CheckDeployment(rolling, report);
        }
    }

    /// <summary>Looks at the strategy of a StatefulSet.</summary>
    public static void Check(V1StatefulSetUpdateStrategy? strategy, Report report)
    {
        using var at = report.At("updateStrategy");
        var rolling = strategy?.RollingUpdate;
        if (IsRolling(strategy?.Type, "OnDelete", rolling is not null, report))
        {
            ControllerRules.NotNegative(rolling?.Partition, "rollingUpdate.partition", report);
        }
    }

    /// <summary>Looks at the strategy of a DaemonSet, in which the server leaves a rollingUpdate that nothing uses.</summary>
    public static void Check(V1DaemonSetUpdateStrategy? strategy, Report report)
    {
        using var at = report.At("updateStrategy");
        if (IsRolling(strategy?.Type, "OnDelete", hasRolling: false, report))
        {
            CheckDaemonSet(strategy?.RollingUpdate, report);
        }
    }

    // RollingUpdate is every kind's default; each has one other strategy.
    private static bool IsRolling(string? type, string other, bool hasRolling, Report report)
    {
        var (isRolling, isOther) = (type is null or "" or "RollingUpdate", type == other);
        var meant = isRolling || isOther ? null : Meant.Of(type, ["RollingUpdate", other]);
        var mend = meant == other && hasRolling ? default : Mend.Text(meant);
        report.If(
            !isRolling && !isOther,
            StrategyKnown,
            "type",
            $"'{type}' is neither RollingUpdate nor {other}.",
            mend
        );
        // The other type is nobody's default: who writes it means it.
        report.If(isOther && hasRolling, RollingOnly, "rollingUpdate", $"The strategy is {other}.", Mend.Remove);
        return isRolling;
    }

    private static void CheckDeployment(V1RollingUpdateDeployment? rolling, Report report)
    {
        using var at = report.At("rollingUpdate");
        CheckAmount(rolling?.MaxUnavailable, upTo100: true, "maxUnavailable", report);
        CheckAmount(rolling?.MaxSurge, upTo100: false, "maxSurge", report);
        var unavailable = IntOrPercent.Value(rolling?.MaxUnavailable, 25) != 0;
        var surge = IntOrPercent.Value(rolling?.MaxSurge, 25) != 0;
        report.If(!unavailable && !surge, BothZero, "maxUnavailable", $"maxSurge and maxUnavailable are both 0.");
    }

    private static void CheckDaemonSet(V1RollingUpdateDaemonSet? rolling, Report report)
    {
        using var at = report.At("rollingUpdate");
        CheckAmount(rolling?.MaxUnavailable, upTo100: true, "maxUnavailable", report);
        CheckAmount(rolling?.MaxSurge, upTo100: true, "maxSurge", report);
        var unavailable = IntOrPercent.Value(rolling?.MaxUnavailable, 1) != 0;
        var surge = IntOrPercent.Value(rolling?.MaxSurge, 0) != 0;
        report.If(unavailable && surge, BothSet, "maxSurge", $"maxSurge and maxUnavailable are both set.");
        report.If(!unavailable && !surge, BothZero, "maxUnavailable", $"maxSurge and maxUnavailable are both 0.");
    }

    private static void CheckAmount(IntOrString? amount, bool upTo100, string field, Report report) =>
        report.Misspelled(IntOrPercent.Error(amount, upTo100), AmountWrong, field, $"{field} '{amount?.Value}'");
}
