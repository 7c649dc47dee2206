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
        foreach (var requirement in report.Each("matchExpressions", selector.MatchExpressions))
        {
            CheckRequirement(requirement, report);
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

        report.Misspelled(
            KubernetesNames.QualifiedNameError(requirement.Key ?? ""),
            KeySpelled,
            "key",
            $"The key '{requirement.Key}'"
        );

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
