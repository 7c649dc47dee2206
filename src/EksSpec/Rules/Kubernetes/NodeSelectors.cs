namespace EksSpec.Rules;

/// <summary>Selectors that choose nodes: of pods and of persistent volumes.</summary>
internal static partial class NodeSelectors
{
    private static readonly string[] Operators = ["DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn"];
    private static readonly string[] FieldOperators = ["In", "NotIn"];
    private static readonly string[] Fields = ["metadata.name"];

    /// <summary>Looks at a node selector in a field.</summary>
    public static void Check(V1NodeSelector? selector, string field, Report report)
    {
        if (selector is null)
        {
            return;
        }

        using var at = report.At(field);
        var isEmpty = selector.NodeSelectorTerms is not { Count: > 0 };
        report.If(isEmpty, TermsMissing, "nodeSelectorTerms", $"The node selector has no terms.");
        foreach (var term in report.Each("nodeSelectorTerms", selector.NodeSelectorTerms))
        {
            CheckTerm(term, required: true, report);
        }
    }

    /// <summary>Looks at one term; values are only judged where the term is required.</summary>
    public static void CheckTerm(V1NodeSelectorTerm term, bool required, Report report)
    {
        foreach (var requirement in report.Each("matchExpressions", term.MatchExpressions))
        {
            CheckExpression(requirement, required, report);
        }

        foreach (var requirement in report.Each("matchFields", term.MatchFields))
        {
            CheckField(requirement, report);
        }
    }

    private static void CheckExpression(V1NodeSelectorRequirement requirement, bool required, Report report)
    {
        var (op, count) = (requirement.OperatorProperty, requirement.Values?.Count ?? 0);
        var isKnown = Array.IndexOf(Operators, op) >= 0;
        var fits = !isKnown || SelectorOperators.Takes(op!, count);
        var mend = isKnown ? default : SelectorOperators.Meant(op, count, Operators);
        report.If(!isKnown, OperatorKnown, "operator", $"'{op}' is no operator of node selectors.", mend);
        report.If(!fits, ValuesFit, "values", $"{op} has {count} values.");
        report.QualifiedName(requirement.Key ?? "", KeySpelled, "key");
        foreach (var value in report.Each("values", required ? requirement.Values : null))
        {
            report.Misspelled(KubernetesNames.LabelValueError(value), ValueSpelled, "", $"The value '{value}'");
        }
    }

    private static void CheckField(V1NodeSelectorRequirement requirement, Report report)
    {
        var (op, count) = (requirement.OperatorProperty, requirement.Values?.Count ?? 0);
        var (isKnown, isName) = (op is "In" or "NotIn", requirement.Key == Fields[0]);
        var mend = isKnown ? default : SelectorOperators.Meant(op, count, FieldOperators);
        report.If(!isKnown, OperatorKnown, "operator", $"'{op}' is no operator of matchFields.", mend);
        report.If(isKnown && count != 1, ValuesFit, "values", $"matchFields takes one value, not {count}.");
        report.If(
            !isName,
            FieldKnown,
            "key",
            $"Nodes cannot be selected by the field '{requirement.Key}'.",
            Mend.Word(requirement.Key, Fields)
        );
        foreach (var value in report.Each("values", isName ? requirement.Values : null))
        {
            report.Misspelled(KubernetesNames.DnsSubdomainError(value), FieldKnown, "", $"The node name '{value}'");
        }
    }
}
