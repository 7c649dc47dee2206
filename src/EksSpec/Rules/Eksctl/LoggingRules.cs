using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Values;

namespace EksSpec.Rules.Eksctl;

/// <summary>The logs of the control plane.</summary>
internal sealed class LoggingRules : RuleGroup<ClusterConfig>
{
    private const string Path = "cloudWatch.clusterLogging";

    private static readonly RuleInfo RetentionAlone = EksctlRule.Error(
        "EKS0099",
        "Logs are kept for a number of days, and no log is switched on",
        "List the logs in enableTypes, or remove logRetentionInDays.",
        "cloudWatch: {clusterLogging: {logRetentionInDays: 30}}\n",
        "cloudWatch: {clusterLogging: {enableTypes: [audit], logRetentionInDays: 30}}\n"
    );

    private static readonly RuleInfo TypeUnknown = EksctlRule.Error(
        "EKS0100",
        "There is no such control-plane log",
        "List api, audit, authenticator, controllerManager, scheduler, or \"*\" for all.",
        "cloudWatch: {clusterLogging: {enableTypes: [audits]}}\n",
        "cloudWatch: {clusterLogging: {enableTypes: [audit]}}\n"
    );

    private static readonly RuleInfo RetentionUnknown = EksctlRule.Error(
        "EKS0101",
        "CloudWatch can't keep logs for that number of days",
        "Choose 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827 or 3653 days.",
        "cloudWatch: {clusterLogging: {enableTypes: [audit], logRetentionInDays: 10}}\n",
        "cloudWatch: {clusterLogging: {enableTypes: [audit], logRetentionInDays: 14}}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [RetentionAlone, TypeUnknown, RetentionUnknown];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.CloudWatch?.ClusterLogging is not { } logging)
        {
            return;
        }

        // eksctl takes 0 days for none given.
        var days = logging.LogRetentionInDays ?? 0;
        if (!logging.EnableTypes.HasItems())
        {
            if (days != 0)
            {
                report.Add(RetentionAlone, Path + ".logRetentionInDays", "No log is switched on that could be kept.");
            }

            return;
        }

        CheckTypes(logging.EnableTypes, report);
        if (
            days is not (0 or 1 or 3 or 5 or 7 or 14 or 30 or 60 or 90 or 120 or 150 or 180)
            && days is not (365 or 400 or 545 or 731 or 1827 or 3653)
        )
        {
            report.Add(RetentionUnknown, Path + ".logRetentionInDays", $"CloudWatch can't keep logs for {days} days.");
        }
    }

    private static void CheckTypes(ValueList<string> types, Report report)
    {
        foreach (var type in types.AsSpan())
        {
            // It stands for the whole list, whatever else is in it.
            if (type is "all" or "*")
            {
                return;
            }
        }

        for (var i = 0; i < types.Count; i++)
        {
            if (types[i] is not ("api" or "audit" or "authenticator" or "controllerManager" or "scheduler"))
            {
                report.Add(TypeUnknown, $"{Path}.enableTypes[{i}]", $"There is no control-plane log '{types[i]}'.");
            }
        }
    }
}
