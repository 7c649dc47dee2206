using EksSpec.Findings;
using EksSpec.Rules.Kubernetes.Pods;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Workloads;

/// <summary>Pods that are created themselves, and what admission adds to the rules on them.</summary>
internal sealed class PodRules : RuleGroup<V1Pod>
{
    private static readonly RuleInfo GatedOnNode = KubernetesRule.Error(
        "EKS3450",
        "A pod with scheduling gates is bound to a node already",
        "Remove nodeName or the gates.",
        PodExamples.Spec("nodeName: ip-10-0-0-1.ec2.internal\nschedulingGates: [{name: example.com/a}]"),
        PodExamples.Spec("schedulingGates: [{name: example.com/a}]")
    );

    private static readonly RuleInfo PriorityOfClass = KubernetesRule.Error(
        "EKS3451",
        "The priority of a pod is written as a number that its priority class does not have",
        "Remove priority, and write priorityClassName.",
        PodExamples.Spec("priority: 1000"),
        PodExamples.Spec("priorityClassName: system-cluster-critical")
    );

    private static readonly RuleInfo PreemptionOfClass = KubernetesRule.Error(
        "EKS3452",
        "The preemption policy of a pod is not that of its priority class",
        "Remove preemptionPolicy, and write priorityClassName.",
        PodExamples.Spec("preemptionPolicy: Never"),
        PodExamples.Spec("preemptionPolicy: PreemptLowerPriority")
    );

    private static readonly RuleInfo OverheadOfClass = KubernetesRule.Error(
        "EKS3453",
        "A pod has an overhead without a runtime class that asks for it",
        "Remove overhead: the runtime class sets it.",
        PodExamples.Spec("overhead: {cpu: 100m}"),
        PodExamples.Spec("runtimeClassName: gvisor")
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [.. PodSpecs.Rules, GatedOnNode, PriorityOfClass, PreemptionOfClass, OverheadOfClass];

    /// <inheritdoc/>
    public override void Check(V1Pod subject, Report report)
    {
        PodSpecs.CheckPod(subject.Spec, subject.Metadata, report);
        if (subject.Spec is not { } spec)
        {
            return;
        }

        using var at = report.At("spec");
        if (!string.IsNullOrEmpty(spec.NodeName) && spec.SchedulingGates is { Count: > 0 })
        {
            report.Add(GatedOnNode, "nodeName", $"The pod is bound to '{spec.NodeName}'.");
        }

        CheckPriority(spec, report);
        if (spec.Overhead is { Count: > 0 } && string.IsNullOrEmpty(spec.RuntimeClassName))
        {
            report.Add(OverheadOfClass, "overhead", "The pod has an overhead and no runtime class.");
        }
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

        if (spec.PreemptionPolicy is { } policy && policy != "PreemptLowerPriority" && value is not null)
        {
            report.Add(PreemptionOfClass, "preemptionPolicy", $"The class '{spec.PriorityClassName}' preempts.");
        }
    }
}
