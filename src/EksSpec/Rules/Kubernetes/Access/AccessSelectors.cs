namespace EksSpec.Rules;

/// <summary>Selectors that an access review asks with. Operators that the server doesn't know pass: a newer client may.</summary>
internal static partial class AccessSelectors
{
    private const int MaxText = 4096;

    /// <summary>Looks at the selectors of a request.</summary>
    public static void Check(V1ResourceAttributes resource, Report report)
    {
        if (resource.FieldSelector is { } fields)
        {
            using var at = report.At("fieldSelector");
            CheckOne(fields.RawSelector ?? "", fields.Requirements?.Count ?? 0, report);
            foreach (var field in report.Each("requirements", fields.Requirements))
            {
                report.Required(field.Key, SelectorWrong, "key");
                CheckValues(field.OperatorProperty, field.Values, report);
            }
        }

        if (resource.LabelSelector is { } labels)
        {
            using var at = report.At("labelSelector");
            CheckOne(labels.RawSelector ?? "", labels.Requirements?.Count ?? 0, report);
            foreach (var label in report.Each("requirements", labels.Requirements))
            {
                report.QualifiedName(label.Key ?? "", SelectorWrong, "key");
                CheckValues(label.OperatorProperty, label.Values, report);
                foreach (var value in report.Each("values", label.Values))
                {
                    report.Misspelled(
                        KubernetesNames.LabelValueError(value),
                        SelectorWrong,
                        "",
                        $"The value '{value}'"
                    );
                }
            }
        }
    }

    private static void CheckOne(string text, int requirements, Report report)
    {
        var (hasBoth, hasNone) = (text.Length > 0 && requirements > 0, text.Length == 0 && requirements == 0);
        report.If(hasBoth, SelectorWrong, "rawSelector", $"The selector is given as text and as requirements.");
        report.If(hasNone, SelectorWrong, "requirements", $"The selector chooses nothing.");
        report.If(text.Length > MaxText, SelectorWrong, "rawSelector", $"The selector has {text.Length} characters.");
    }

    private static void CheckValues(string? op, IList<string>? values, Report report)
    {
        var count = values?.Count ?? 0;
        var isWrong = op is "In" or "NotIn" or "Exists" or "DoesNotExist" && !SelectorOperators.Takes(op, count);
        report.If(isWrong, SelectorWrong, "values", $"{op} has {count} values.");
    }
}
