namespace EksSpec.LoadBalancing;

/// <summary>What is wrong with a condition of an annotation.</summary>
/// <param name="Error">What the controller says.</param>
/// <param name="Problem">The same for people, behind the name of the annotation.</param>
/// <param name="Fix">What to do.</param>
internal sealed record ConditionFault(string Error, string Problem, string Fix)
{
    /// <summary>What is wrong with a condition; absent where nothing is, or its field is one that the controller doesn't know.</summary>
    public static ConditionFault? Of(AnnotatedCondition condition) =>
        condition.Field switch
        {
            "host-header" => OfEither("hostHeaderConfig", condition.Host),
            "path-pattern" => OfEither("pathPatternConfig", condition.Path),
            "http-header" => OfEither("httpHeaderConfig", condition.Header),
            "http-request-method" => OfList("httpRequestMethodConfig", condition.Method?.Values),
            "query-string" => OfQuery("queryStringConfig", condition.Query),
            "source-ip" => OfList("sourceIPConfig", condition.Source?.Values),
            _ => null,
        };

    private static ConditionFault? OfEither(string part, ConditionValues? said) =>
        said is null ? Missing(part)
        : said.Values.Count > 0 && said.Regexes.Count > 0
            ? new(
                $"invalid {part}: precisely one of values and regexValues can be specified",
                $"has a {part} with both values and regexValues",
                "Keep one of them."
            )
        : said.Values.Count + said.Regexes.Count == 0
            ? new(
                $"invalid {part}: values or regexValues must be specified",
                $"has a {part} with neither values nor regexValues",
                "Write one of them."
            )
        : null;

    private static ConditionFault? OfList<T>(
        string part,
        ValueList<T>? values,
        string error = "values cannot be empty"
    ) =>
        values is null ? Missing(part)
        : values.Count == 0 ? new($"invalid {part}: {error}", $"has a {part} without values", "Write values.")
        : null;

    private static ConditionFault? OfQuery(string part, ValueList<QueryParameter>? values)
    {
        foreach (var parameter in values ?? [])
        {
            if (parameter.Value.Length == 0)
            {
                return new(
                    $"invalid {part}: value cannot be empty",
                    $"has a {part} with a key that has no value",
                    "Write the value, '*' for any."
                );
            }
        }

        return OfList(part, values, "Values cannot be empty");
    }

    private static ConditionFault Missing(string part) =>
        new($"missing {part}", $"has a condition without the {part} that its field needs", $"Write the {part}.");
}
