using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes;

/// <summary>Selectors of objects by their labels, wherever a kind has one.</summary>
internal static class LabelSelectors
{
    private const string Head =
        "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: shop }\nspec:\n  maxUnavailable: 1\n  selector:\n";

    private static readonly RuleInfo OperatorKnown = KubernetesRule.Error(
        "EKS3190",
        "A selector's operator is not one of In, NotIn, Exists, DoesNotExist",
        "Write one of the four, in this spelling.",
        Head + "    matchExpressions: [{ key: app, operator: in, values: [shop] }]\n",
        Head + "    matchExpressions: [{ key: app, operator: In, values: [shop] }]\n"
    );

    private static readonly RuleInfo ValuesNeeded = KubernetesRule.Error(
        "EKS3191",
        "A selector with In or NotIn has no values",
        "Write at least one value, or use Exists.",
        Head + "    matchExpressions: [{ key: app, operator: In, values: [] }]\n",
        Head + "    matchExpressions: [{ key: app, operator: In, values: [shop] }]\n"
    );

    private static readonly RuleInfo ValuesForbidden = KubernetesRule.Error(
        "EKS3192",
        "A selector with Exists or DoesNotExist has values",
        "Remove the values, or use In.",
        Head + "    matchExpressions: [{ key: app, operator: Exists, values: [shop] }]\n",
        Head + "    matchExpressions: [{ key: app, operator: Exists }]\n"
    );

    private static readonly RuleInfo KeySpelled = KubernetesRule.Error(
        "EKS3193",
        "A selector's key is not [prefix/]name",
        "Write the key of a label.",
        Head + "    matchExpressions: [{ key: app name, operator: Exists }]\n",
        Head + "    matchExpressions: [{ key: app-name, operator: Exists }]\n"
    );

    private static readonly RuleInfo ValueSpelled = KubernetesRule.Error(
        "EKS3194",
        "A selector's value can be the value of no label",
        "Use up to 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit.",
        Head + "    matchExpressions: [{ key: app, operator: In, values: [the shop] }]\n",
        Head + "    matchExpressions: [{ key: app, operator: In, values: [the-shop] }]\n"
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules =>
        [OperatorKnown, ValuesNeeded, ValuesForbidden, KeySpelled, ValueSpelled];

    /// <summary>Looks at a selector in a field.</summary>
    public static void Check(V1LabelSelector? selector, string field, Report report)
    {
        if (selector is null)
        {
            return;
        }

        using var at = report.At(field);
        Check(selector, report);
    }

    /// <summary>Looks at the selector the report stands at.</summary>
    public static void Check(V1LabelSelector selector, Report report)
    {
        LabelsAndAnnotations.CheckLabels(selector.MatchLabels, "matchLabels", report);
        for (var i = 0; i < selector.MatchExpressions?.Count; i++)
        {
            using var at = report.At("matchExpressions", i);
            CheckRequirement(selector.MatchExpressions[i] ?? new(), report);
        }
    }

    private static void CheckRequirement(V1LabelSelectorRequirement requirement, Report report)
    {
        var count = requirement.Values?.Count ?? 0;
        switch (requirement.OperatorProperty)
        {
            case "In" or "NotIn" when count == 0:
                report.Add(ValuesNeeded, "values", $"The selector on '{requirement.Key}' has no values.");
                break;
            case "Exists" or "DoesNotExist" when count > 0:
                report.Add(ValuesForbidden, "values", $"The selector on '{requirement.Key}' needs no values.");
                break;
            case "In" or "NotIn" or "Exists" or "DoesNotExist":
                break;
            default:
                report.Add(OperatorKnown, "operator", $"The operator is '{requirement.OperatorProperty}'.");
                break;
        }

        if (KubernetesNames.QualifiedNameError(requirement.Key ?? "") is { } keyError)
        {
            report.Add(KeySpelled, "key", $"The key '{requirement.Key}' {keyError}.");
        }

        for (var i = 0; i < count; i++)
        {
            if (KubernetesNames.LabelValueError(requirement.Values![i] ?? "") is { } valueError)
            {
                using var at = report.At("values", i);
                report.Add(ValueSpelled, "", $"The value '{requirement.Values[i]}' {valueError}.");
            }
        }
    }
}
