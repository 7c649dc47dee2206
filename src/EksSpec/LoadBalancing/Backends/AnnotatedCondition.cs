using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>A condition of the annotation <c>conditions.NAME</c>; only the part that fits its field counts.</summary>
/// <param name="Field">What it is about.</param>
internal sealed record AnnotatedCondition(string Field)
{
    /// <summary>Hosts.</summary>
    public ConditionValues? Host { get; init; }

    /// <summary>Paths.</summary>
    public ConditionValues? Path { get; init; }

    /// <summary>A header.</summary>
    public ConditionValues? Header { get; init; }

    /// <summary>Methods.</summary>
    public ConditionValues? Method { get; init; }

    /// <summary>Parameters of the query.</summary>
    public ValueList<QueryParameter>? Query { get; init; }

    /// <summary>CIDR blocks of clients.</summary>
    public ConditionValues? Source { get; init; }

    /// <summary>Reads the list of an annotation.</summary>
    public static ValueList<AnnotatedCondition> Of(Setting? said, FaultLog faults)
    {
        var conditions = faults.Json(said, static list => GoJson.ItemsOf(list).Select(Read).ToValueList()) ?? [];
        foreach (var condition in conditions)
        {
            if (ConditionFault.Of(condition) is { } fault)
            {
                faults.AddPart(fault.Error, said!, fault.Problem, fault.Fix);
            }
        }

        return conditions;
    }

    private static AnnotatedCondition Read(JsonElement item) =>
        new(GoJson.Text(item, "field") ?? "")
        {
            Host = ConditionValues.Read(item, "hostHeaderConfig", hasRegexes: true),
            Path = ConditionValues.Read(item, "pathPatternConfig", hasRegexes: true),
            Header = ConditionValues.Read(item, "httpHeaderConfig", hasRegexes: true, name: "httpHeaderName"),
            Method = ConditionValues.Read(item, "httpRequestMethodConfig", hasRegexes: false),
            Query = GoJson.Field(item, "queryStringConfig") is { } query
                ? GoJson.Items(query, "values").Select(ReadParameter).ToValueList()
                : null,
            Source = ConditionValues.Read(item, "sourceIPConfig", hasRegexes: false),
        };

    private static QueryParameter ReadParameter(JsonElement item) =>
        new(GoJson.Text(item, "key"), GoJson.Text(item, "value") ?? "");
}

/// <summary>Alternatives of a condition.</summary>
/// <param name="Name">The header that has to say one of them; empty for the other conditions.</param>
/// <param name="Values">Texts.</param>
/// <param name="Regexes">Regular expressions, in place of the texts.</param>
internal sealed record ConditionValues(string Name, ValueList<string> Values, ValueList<string> Regexes)
{
    /// <summary>Reads the part of a condition; absent where that isn't said.</summary>
    public static ConditionValues? Read(JsonElement condition, string field, bool hasRegexes, string? name = null) =>
        GoJson.Field(condition, field) is not { } part
            ? null
            : new(
                name is null ? "" : GoJson.Text(part, name) ?? "",
                GoJson.Texts(part, "values"),
                hasRegexes ? GoJson.Texts(part, "regexValues") : []
            );
}
