using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Kubernetes;

namespace EksSpec.Rules.Eksctl;

/// <summary>The taints of the nodes.</summary>
internal sealed class NodeGroupTaints : NodeGroupRules
{
    private const string Taint = Example.Managed + "taints:\n  - ";

    private static readonly RuleInfo NoKey = EksctlRule.Error(
        "EKS0217",
        "A taint has no key",
        "Write the key.",
        Taint + "effect: NoSchedule\n",
        Taint + "key: dedicated\n    effect: NoSchedule\n"
    );

    private static readonly RuleInfo Key = EksctlRule.Error(
        "EKS0218",
        "The key of a taint is no qualified name",
        "Use [prefix/]name of letters, digits, '-', '_' and '.', beginning and ending with a letter or digit.",
        Taint + "key: -dedicated\n    effect: NoSchedule\n",
        Taint + "key: dedicated\n    effect: NoSchedule\n"
    );

    private static readonly RuleInfo Value = EksctlRule.Error(
        "EKS0219",
        "The value of a taint is no label value",
        "Use up to 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit.",
        Taint + "key: dedicated\n    value: batch jobs\n    effect: NoSchedule\n",
        Taint + "key: dedicated\n    value: batch-jobs\n    effect: NoSchedule\n"
    );

    private static readonly RuleInfo Effect = EksctlRule.Error(
        "EKS0220",
        "The effect of a taint is none that Kubernetes has",
        "Use NoSchedule, PreferNoSchedule or NoExecute.",
        Taint + "key: dedicated\n    effect: noschedule\n",
        Taint + "key: dedicated\n    effect: NoSchedule\n",
        "The EKS API writes NO_SCHEDULE; eksctl wants Kubernetes' own spelling."
    );

    public override IReadOnlyList<RuleInfo> Rules => [NoKey, Key, Value, Effect];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        var taints = group.Taints.Items();
        for (var i = 0; i < taints.Length; i++)
        {
            using (report.At("taints", i))
            {
                // An empty entry is a taint without anything to eksctl.
                Check(taints[i]?.Key ?? "", taints[i]?.Value ?? "", taints[i]?.Effect ?? "", report);
            }
        }
    }

    private static void Check(string key, string value, string effect, Report report)
    {
        if (key.Length == 0)
        {
            report.Add(NoKey, "key", "The taint has no key.");
        }
        else if (KubernetesNames.QualifiedNameError(key) is { } keyError)
        {
            report.Add(Key, "key", $"The key '{key}' {keyError}.");
        }

        if (KubernetesNames.LabelValueError(value) is { } valueError)
        {
            report.Add(Value, "value", $"The value '{value}' {valueError}.");
        }

        if (effect is not ("NoSchedule" or "PreferNoSchedule" or "NoExecute"))
        {
            report.Add(
                Effect,
                "effect",
                effect.Length == 0 ? $"The taint '{key}' has no effect." : $"'{effect}' is no effect."
            );
        }
    }
}
