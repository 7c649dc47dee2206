using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Limits;

/// <summary>Which pods go first.</summary>
internal sealed class PriorityClasses : RuleGroup<V1PriorityClass>
{
    private const int MaxValue = 1_000_000_000;
    private const string Head = "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: { name: business }\n";

    private static readonly RuleInfo SystemName = KubernetesRule.Error(
        "EKS3850",
        "The name of a PriorityClass begins with system-, which is Kubernetes' own",
        "Choose another name.",
        "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: { name: system-shop }\nvalue: 1000\n",
        Head + "value: 1000\n"
    );

    private static readonly RuleInfo ValueTooHigh = KubernetesRule.Error(
        "EKS3851",
        "The value of a PriorityClass is above 1000000000",
        "Write at most 1000000000: what is above is Kubernetes' own.",
        Head + "value: 1000000001\n",
        Head + "value: 1000000000\n"
    );

    private static readonly RuleInfo PreemptionKnown = KubernetesRule.Error(
        "EKS3852",
        "The preemption policy of a PriorityClass is not a known one",
        "Write PreemptLowerPriority or Never.",
        Head + "value: 1000\npreemptionPolicy: Always\n",
        Head + "value: 1000\npreemptionPolicy: Never\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [SystemName, ValueTooHigh, PreemptionKnown];

    public override void Check(V1PriorityClass subject, Report report)
    {
        var name = subject.Metadata?.Name ?? "";
        if (name.StartsWith("system-", StringComparison.Ordinal))
        {
            if (!IsKubernetesOwn(name, subject))
            {
                report.Add(SystemName, "metadata.name", $"The name '{name}' begins with system-.");
            }
        }
        else if (subject.Value > MaxValue)
        {
            report.Add(ValueTooHigh, "value", $"The value is {subject.Value}.");
        }

        if (subject.PreemptionPolicy is not (null or "PreemptLowerPriority" or "Never"))
        {
            report.Add(PreemptionKnown, "preemptionPolicy", $"The policy is '{subject.PreemptionPolicy}'.");
        }
    }

    private static bool IsKubernetesOwn(string name, V1PriorityClass subject) =>
        subject.GlobalDefault != true
        && (name, subject.Value)
            is
                ("system-cluster-critical", 2_000_000_000)
                or
                ("system-node-critical", 2_000_001_000);
}
