namespace EksSpec.Rules;

/// <summary>Pods that are created themselves, and what admission adds to the rules on them.</summary>
internal sealed partial class PodRules : RuleGroup<V1Pod>
{
    public override void Check(V1Pod subject, Report report)
    {
        PodSpecs.CheckPod(subject.Spec, subject.Metadata, report);
        if (subject.Spec is not { } spec)
        {
            return;
        }

        using var at = report.At("spec");
        var isGated = !string.IsNullOrEmpty(spec.NodeName) && spec.SchedulingGates is { Count: > 0 };
        var isClassless = spec.Overhead is not null && string.IsNullOrEmpty(spec.RuntimeClassName);
        report.If(isGated, GatedOnNode, "nodeName", $"The pod is bound to '{spec.NodeName}'.");
        report.If(isClassless, OverheadOfClass, "overhead", $"The pod has an overhead and no runtime class.");
        CheckPriority(spec, report);
    }

    private static void CheckPriority(V1PodSpec spec, Report report)
    {
        // What the classes of a cluster are worth is not known here, but it is never written twice without need.
        var (name, priority) = (spec.PriorityClassName, spec.Priority);
        var value = name switch
        {
            null or "" => 0,
            "system-cluster-critical" => 2_000_000_000,
            "system-node-critical" => 2_000_001_000,
            _ => (int?)null,
        };
        var isOther = priority is not null && priority != value;
        var isPassive = spec.PreemptionPolicy == "Never" && value is not null;
        var mend = string.IsNullOrEmpty(name) ? default : Mend.Remove;
        report.If(
            isOther,
            PriorityOfClass,
            "priority",
            $"The priority {priority} is not that of the class '{name}'.",
            mend
        );
        report.If(isPassive, PreemptionOfClass, "preemptionPolicy", $"The class '{name}' preempts.");
    }
}
