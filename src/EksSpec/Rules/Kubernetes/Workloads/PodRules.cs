namespace EksSpec.Rules;

/// <summary>Pods that are created themselves, and what admission adds to the rules on them.</summary>
internal sealed partial class PodRules : RuleGroup<V1Pod>
{
    /// <inheritdoc/>
    public override void Check(V1Pod subject, Report report)
    {
        PodSpecs.CheckPod(subject.Spec, subject.Metadata, report);
        if (subject.Spec is not { } spec)
        {
            return;
        }

        using var at = report.At("spec");
        report.If(
            !string.IsNullOrEmpty(spec.NodeName) && spec.SchedulingGates is { Count: > 0 },
            GatedOnNode,
            "nodeName",
            $"The pod is bound to '{spec.NodeName}'."
        );

        CheckPriority(spec, report);
        report.If(
            spec.Overhead is { Count: > 0 } && string.IsNullOrEmpty(spec.RuntimeClassName),
            OverheadOfClass,
            "overhead",
            $"The pod has an overhead and no runtime class."
        );
    }

    private static void CheckPriority(V1PodSpec spec, Report report)
    {
        // What the classes of a cluster are worth is not known here, but it is never written twice without need.
        var value = spec.PriorityClassName switch
        {
            null or "" => 0,
            "system-cluster-critical" => 2_000_000_000,
            "system-node-critical" => 2_000_001_000,
            _ => (int?)null,
        };
        if (spec.Priority is { } priority && priority != value)
        {
            report.Add(
                PriorityOfClass,
                "priority",
                $"The priority {priority} is not that of the class '{spec.PriorityClassName}'."
            );
        }

        report.If(
            spec.PreemptionPolicy == "Never" && value is not null,
            PreemptionOfClass,
            "preemptionPolicy",
            $"The class '{spec.PriorityClassName}' preempts."
        );
    }
}
