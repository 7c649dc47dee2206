namespace EksSpec.Rules;

/// <summary>Selectors of objects by their labels, wherever a kind has one.</summary>
internal static partial class LabelSelectors
{
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
