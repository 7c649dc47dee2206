namespace EksSpec.Rules;

/// <summary>What runs the containers of a pod, what it costs, and on which nodes it is.</summary>
internal sealed partial class RuntimeClasses : RuleGroup<V1RuntimeClass>
{
    public override void Check(V1RuntimeClass subject, Report report)
    {
        report.Label(subject.Handler ?? "", HandlerSpelled, "handler");
        ResourceRules.CheckOverhead(subject.Overhead?.PodFixed, "overhead.podFixed", report);
        if (subject.Scheduling is not { } scheduling)
        {
            return;
        }

        using var at = report.At("scheduling");
        LabelsAndAnnotations.CheckLabels(scheduling.NodeSelector, "nodeSelector", report);
        TolerationRules.Check(scheduling.Tolerations, "tolerations", report);
        CheckTwice(scheduling.Tolerations, report);
    }

    private static void CheckTwice(IList<V1Toleration>? tolerations, Report report)
    {
        var seen = new HashSet<(string?, string?, string?, string?, long?)>();
        foreach (var toleration in report.Each("tolerations", tolerations))
        {
            var (key, op, seconds) = (toleration.Key, toleration.OperatorProperty, toleration.TolerationSeconds);
            var isTwice = !seen.Add((key, op, toleration.Value, toleration.Effect, seconds));
            report.If(isTwice, TolerationTwice, "", $"The toleration of '{key}' is given twice.", Mend.Remove);
        }
    }
}
