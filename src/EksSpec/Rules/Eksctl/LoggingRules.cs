namespace EksSpec.Rules;

/// <summary>The logs of the control plane.</summary>
internal sealed partial class LoggingRules : RuleGroup<ClusterConfig>
{
    private const string Path = "cloudWatch.clusterLogging";

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
