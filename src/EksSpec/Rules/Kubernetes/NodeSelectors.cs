namespace EksSpec.Rules;

/// <summary>Selectors that choose nodes: of pods and of persistent volumes.</summary>
internal static partial class NodeSelectors
{
    /// <summary>Looks at a node selector.</summary>
    /// <param name="selector">The selector; absent is fine.</param>
    /// <param name="field">The field it is in.</param>
    /// <param name="report">Where to put the findings.</param>
    public static void Check(V1NodeSelector? selector, string field, Report report)
    {
        if (selector is null)
        {
            return;
        }

        using var at = report.At(field);
        report.If(
            selector.NodeSelectorTerms is null or { Count: 0 },
            TermsMissing,
            "nodeSelectorTerms",
            $"The node selector has no terms."
        );

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
        var count = requirement.Values?.Count ?? 0;
        var (known, fits) = requirement.OperatorProperty switch
        {
            "In" or "NotIn" => (true, count > 0),
            "Exists" or "DoesNotExist" => (true, count == 0),
            "Gt" or "Lt" => (true, count == 1),
            _ => (false, true),
        };
        report.If(
            !known,
            OperatorKnown,
            "operator",
            $"'{requirement.OperatorProperty}' is no operator of node selectors."
        );

        report.If(!fits, ValuesFit, "values", $"{requirement.OperatorProperty} has {count} values.");

        report.QualifiedName(requirement.Key ?? "", KeySpelled, "key");
        foreach (var (i, value) in requirement.Values.Indexed())
        {
            if (required && KubernetesNames.LabelValueError(value) is { } error)
            {
                using var at = report.At("values", i);
                report.Add(ValueSpelled, "", $"The value '{value}' {error}.");
            }
        }
    }

    private static void CheckField(V1NodeSelectorRequirement requirement, Report report)
    {
        if (requirement.OperatorProperty is not ("In" or "NotIn"))
        {
            report.Add(OperatorKnown, "operator", $"'{requirement.OperatorProperty}' is no operator of matchFields.");
        }
        else if (requirement.Values is not { Count: 1 })
        {
            report.Add(ValuesFit, "values", $"matchFields takes one value, not {requirement.Values?.Count ?? 0}.");
        }

        if (requirement.Key != "metadata.name")
        {
            report.Add(FieldKnown, "key", $"Nodes cannot be selected by the field '{requirement.Key}'.");
            return;
        }

        foreach (var (i, value) in requirement.Values.Indexed())
        {
            if (KubernetesNames.DnsSubdomainError(value) is { } error)
            {
                using var at = report.At("values", i);
                report.Add(FieldKnown, "", $"The node name '{value}' {error}.");
            }
        }
    }
}
