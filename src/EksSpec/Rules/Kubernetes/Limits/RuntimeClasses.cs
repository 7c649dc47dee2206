using EksSpec.Findings;
using EksSpec.Rules.Kubernetes.Pods;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Limits;

/// <summary>What runs the containers of a pod, what it costs, and on which nodes it is.</summary>
internal sealed class RuntimeClasses : RuleGroup<V1RuntimeClass>
{
    private const string Head = "apiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: { name: gvisor }\n";

    private static readonly RuleInfo HandlerSpelled = KubernetesRule.Error(
        "EKS3930",
        "The handler of a RuntimeClass is no DNS label",
        "Write the name of the handler as the nodes' containerd has it: lower-case letters, digits and '-'.",
        Head + "handler: RunSC\n",
        Head + "handler: runsc\n"
    );

    private static readonly RuleInfo TolerationTwice = KubernetesRule.Error(
        "EKS3931",
        "A RuntimeClass has the same toleration twice",
        "Remove one of them.",
        Head
            + "handler: runsc\nscheduling: { tolerations: [{ key: a, operator: Exists }, { key: a, operator: Exists }] }\n",
        Head + "handler: runsc\nscheduling: { tolerations: [{ key: a, operator: Exists }] }\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [HandlerSpelled, TolerationTwice, .. TolerationRules.Rules, .. ResourceRules.Rules];

    public override void Check(V1RuntimeClass subject, Report report)
    {
        FieldChecks.Label(subject.Handler ?? "", "handler", HandlerSpelled, report);
        if (subject.Overhead?.PodFixed is { } overhead)
        {
            ResourceRules.CheckOverhead(new(new() { Overhead = overhead }, subject.Metadata, isPod: false), report);
        }

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
        foreach (var (i, toleration) in tolerations.Indexed())
        {
            if (
                !seen.Add(
                    (
                        toleration.Key,
                        toleration.OperatorProperty,
                        toleration.Value,
                        toleration.Effect,
                        toleration.TolerationSeconds
                    )
                )
            )
            {
                using var at = report.At("tolerations", i);
                report.Add(TolerationTwice, "", $"The toleration of '{toleration.Key}' is given twice.");
            }
        }
    }
}
