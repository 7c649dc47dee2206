using EksSpec.Findings;
using EksSpec.GoText;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Workloads;

/// <summary>How a new version of a workload replaces the old one.</summary>
internal static class RolloutRules
{
    private static readonly RuleInfo StrategyKnown = KubernetesRule.Error(
        "EKS3510",
        "The update strategy of a workload is unknown",
        "Use RollingUpdate or Recreate in Deployments, RollingUpdate or OnDelete in StatefulSets and DaemonSets.",
        WorkloadExamples.Deployment("strategy: {type: OnDelete}"),
        WorkloadExamples.Deployment("strategy: {type: Recreate}")
    );

    private static readonly RuleInfo RollingOnly = KubernetesRule.Error(
        "EKS3511",
        "Settings of a rolling update stand in another strategy",
        "Remove rollingUpdate, or use the type RollingUpdate.",
        WorkloadExamples.Deployment("strategy: {type: Recreate, rollingUpdate: {maxSurge: 1}}"),
        WorkloadExamples.Deployment("strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1}}")
    );

    private static readonly RuleInfo AmountWrong = KubernetesRule.Error(
        "EKS3512",
        "maxSurge or maxUnavailable is no usable number or percentage",
        "Use a whole number or a percentage such as 25%; maxUnavailable at most 100%.",
        WorkloadExamples.Deployment("strategy: {rollingUpdate: {maxUnavailable: 1.5%}}"),
        WorkloadExamples.Deployment("strategy: {rollingUpdate: {maxUnavailable: 15%}}")
    );

    private static readonly RuleInfo BothZero = KubernetesRule.Error(
        "EKS3513",
        "A rolling update may neither add a pod nor remove one",
        "Raise maxSurge or maxUnavailable.",
        WorkloadExamples.Deployment("strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 0}}"),
        WorkloadExamples.Deployment("strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}")
    );

    private static readonly RuleInfo BothSet = KubernetesRule.Error(
        "EKS3514",
        "A DaemonSet has both maxSurge and maxUnavailable",
        "Set one of them to 0.",
        WorkloadExamples.DaemonSet("updateStrategy: {rollingUpdate: {maxSurge: 1}}"),
        WorkloadExamples.DaemonSet("updateStrategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}")
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules => [StrategyKnown, RollingOnly, AmountWrong, BothZero, BothSet];

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
                if (strategy.RollingUpdate is not null)
                {
                    report.Add(RollingOnly, "rollingUpdate", "The strategy is Recreate.");
                }

                break;
            default:
                report.Add(StrategyKnown, "", $"'{strategy.Type}' is neither RollingUpdate nor Recreate.");
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
                if (strategy.RollingUpdate is not null)
                {
                    report.Add(RollingOnly, "rollingUpdate", "The strategy is OnDelete.");
                }

                break;
            default:
                report.Add(StrategyKnown, "", $"'{strategy.Type}' is neither RollingUpdate nor OnDelete.");
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
                    "updateStrategy",
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
        if (IntOrPercent.Value(rolling?.MaxUnavailable, 25) == 0 && IntOrPercent.Value(rolling?.MaxSurge, 25) == 0)
        {
            report.Add(BothZero, "maxUnavailable", "maxSurge and maxUnavailable are both 0.");
        }
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
        if (IntOrPercent.Error(amount, upTo100) is { } error)
        {
            report.Add(AmountWrong, field, $"{field} '{amount?.Value}' {error}.");
        }
    }
}
