namespace EksSpec.Rules;

/// <summary>The logs of the control plane.</summary>
internal sealed partial class LoggingRules : RuleGroup<ClusterConfig>
{
    private static readonly string[] Types = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.CloudWatch?.ClusterLogging is not { } logging)
        {
            return;
        }

        const string retention = "logRetentionInDays";
        using var at = report.At("cloudWatch.clusterLogging");
        // eksctl takes 0 days for none given.
        var days = logging.LogRetentionInDays ?? 0;
        if (!logging.EnableTypes.HasItems())
        {
            report.If(days != 0, RetentionAlone, retention, $"No log is switched on that could be kept.");
            return;
        }

        // These two stand for the whole list, whatever else is in it.
        if (!logging.EnableTypes.AsSpan().ContainsAny("all", "*"))
        {
            foreach (var type in report.Each("enableTypes", logging.EnableTypes))
            {
                var isKnown = Types.Contains(type);
                report.If(
                    !isKnown,
                    TypeUnknown,
                    "",
                    $"There is no control-plane log '{type}'.",
                    Mend.Word(type, Types)
                );
            }
        }

        var canKeep =
            days is 0 or 1 or 3 or 5 or 7 or 14 or 30 or 60 or 90 or 120 or 150 or 180
            || days is 365 or 400 or 545 or 731 or 1827 or 3653;
        report.If(!canKeep, RetentionUnknown, retention, $"CloudWatch can't keep logs for {days} days.");
    }
}
