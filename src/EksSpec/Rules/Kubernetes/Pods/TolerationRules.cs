using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Pods;

/// <summary>The taints of nodes that a pod puts up with.</summary>
internal static class TolerationRules
{
    private static readonly string[] Effects = ["NoExecute", "NoSchedule", "PreferNoSchedule"];

    private static readonly RuleInfo KeySpelled = KubernetesRule.Error(
        "EKS3400",
        "The key of a toleration cannot be the key of a taint",
        "Write the key as the taint has it: [prefix/]name.",
        PodExamples.Spec("tolerations: [{key: spot instance, operator: Exists}]"),
        PodExamples.Spec("tolerations: [{key: spotInstance, operator: Exists}]")
    );

    private static readonly RuleInfo OperatorKnown = KubernetesRule.Error(
        "EKS3401",
        "The operator of a toleration is unknown, or not Exists without a key",
        "Use Equal or Exists; without a key only Exists, which covers every taint.",
        PodExamples.Spec("tolerations: [{key: spotInstance, operator: In, value: \"true\"}]"),
        PodExamples.Spec("tolerations: [{key: spotInstance, operator: Equal, value: \"true\"}]")
    );

    private static readonly RuleInfo ValueFits = KubernetesRule.Error(
        "EKS3402",
        "The value of a toleration does not fit its operator",
        "Remove the value with Exists; with Equal write the value as the taint has it.",
        PodExamples.Spec("tolerations: [{key: spotInstance, operator: Exists, value: \"true\"}]"),
        PodExamples.Spec("tolerations: [{key: spotInstance, operator: Equal, value: \"true\"}]")
    );

    private static readonly RuleInfo EffectKnown = KubernetesRule.Error(
        "EKS3403",
        "The effect of a toleration is unknown",
        "Use NoSchedule, PreferNoSchedule or NoExecute.",
        PodExamples.Spec("tolerations: [{key: spotInstance, operator: Exists, effect: Noschedule}]"),
        PodExamples.Spec("tolerations: [{key: spotInstance, operator: Exists, effect: NoSchedule}]")
    );

    private static readonly RuleInfo SecondsNeedNoExecute = KubernetesRule.Error(
        "EKS3404",
        "tolerationSeconds stands without the effect NoExecute",
        "Add effect: NoExecute, or remove tolerationSeconds.",
        PodExamples.Spec(
            "tolerations: [{key: spotInstance, operator: Exists, effect: NoSchedule, tolerationSeconds: 60}]"
        ),
        PodExamples.Spec(
            "tolerations: [{key: spotInstance, operator: Exists, effect: NoExecute, tolerationSeconds: 60}]"
        )
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules =>
        [KeySpelled, OperatorKnown, ValueFits, EffectKnown, SecondsNeedNoExecute];

    /// <summary>Looks at tolerations: of a pod or of a runtime class.</summary>
    public static void Check(IList<V1Toleration>? tolerations, string field, Report report)
    {
        foreach (var (i, toleration) in tolerations.Indexed())
        {
            using var at = report.At(field, i);
            Check(toleration, report);
        }
    }

    private static void Check(V1Toleration toleration, Report report)
    {
        var key = toleration.Key ?? "";
        var value = toleration.Value ?? "";
        if (key.Length > 0)
        {
            FieldChecks.QualifiedName(key, "key", KeySpelled, report);
        }
        else if (toleration.OperatorProperty != "Exists")
        {
            report.Add(OperatorKnown, "operator", "A toleration without key must have the operator Exists.");
        }

        if (toleration.TolerationSeconds is not null && toleration.Effect != "NoExecute")
        {
            report.Add(SecondsNeedNoExecute, "effect", $"The effect is '{toleration.Effect}'.");
        }

        switch (toleration.OperatorProperty)
        {
            case null or "" or "Equal":
                FieldChecks.Spelled(value, KubernetesNames.LabelValueError(value), "operator", ValueFits, report);
                break;
            case "Exists":
                if (value.Length > 0)
                {
                    report.Add(ValueFits, "operator", $"Exists has the value '{value}'.");
                }

                break;
            default:
                report.Add(OperatorKnown, "operator", $"'{toleration.OperatorProperty}' is neither Equal nor Exists.");
                break;
        }

        FieldChecks.OneOfIfSet(toleration.Effect, Effects, "effect", EffectKnown, report);
    }
}
