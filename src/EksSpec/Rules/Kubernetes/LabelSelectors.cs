namespace EksSpec.Rules;

/// <summary>Selectors of objects by their labels, wherever a kind has one.</summary>
internal static partial class LabelSelectors
{
    private static readonly string[] Operators = ["DoesNotExist", "Exists", "In", "NotIn"];

    /// <summary>Looks at a selector in a field.</summary>
    public static void Check(V1LabelSelector? selector, string field, Report report)
    {
        if (selector is not null)
        {
            using var at = report.At(field);
            Check(selector, report);
        }
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
        var (key, op, count) = (requirement.Key ?? "", requirement.OperatorProperty, requirement.Values?.Count ?? 0);
        var (takesValues, takesNone) = (op is "In" or "NotIn", op is "Exists" or "DoesNotExist");
        report.If(takesValues && count == 0, ValuesNeeded, "values", $"The selector on '{key}' has no values.");
        report.If(takesNone && count > 0, ValuesForbidden, "values", $"The selector on '{key}' needs no values.");
        var isKnown = takesValues || takesNone;
        var mend = isKnown ? default : SelectorOperators.Meant(op, count, Operators);
        report.If(!isKnown, OperatorKnown, "operator", $"The operator is '{op}'.", mend);
        report.Misspelled(KubernetesNames.QualifiedNameError(key), KeySpelled, "key", $"The key '{key}'");
        foreach (var value in report.Each("values", requirement.Values))
        {
            var error = KubernetesNames.LabelValueError(value);
            var meant = Respelled.Trimmed(error, value, KubernetesNames.LabelValueError);
            report.Misspelled(error, ValueSpelled, "", $"The value '{value}'", Mend.Text(meant));
        }
    }
}
