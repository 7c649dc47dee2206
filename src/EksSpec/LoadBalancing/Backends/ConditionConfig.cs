using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Reads the JSON of <c>conditions.NAME</c>.</summary>
internal static class ConditionConfig
{
    /// <summary>What a setting says; nothing where it can't be read.</summary>
    public static RuleConditions Read(Setting said, FaultLog faults)
    {
        if (faults.Json<List<Condition>>(said, json => [.. GoJson.ItemsOf(json).Select(Decode)]) is not { } list)
        {
            return new();
        }

        if (list.Select(condition => condition.Error).FirstOrDefault(error => error is not null) is { } wrong)
        {
            faults.Add(
                wrong,
                said,
                "is no condition that can hold: " + wrong,
                "Write it as the controller's guide shows."
            );
            return new();
        }

        return new()
        {
            Hosts = Values(list, "host-header"),
            HostRegexes = Regexes(list, "host-header"),
            Paths = Values(list, "path-pattern"),
            PathRegexes = Regexes(list, "path-pattern"),
            Headers = Of(list, "http-header")
                .Select(item => new HeaderCondition(item.Name, item.Values, item.Regexes))
                .ToValueList(),
            Methods = Of(list, "http-request-method").Select(item => item.Values).ToValueList(),
            Queries = Of(list, "query-string").Select(item => item.Parameters).ToValueList(),
            SourceIps = Of(list, "source-ip").Select(item => item.Values).ToValueList(),
        };
    }

    private static IEnumerable<Condition> Of(List<Condition> list, string field) =>
        list.Where(condition => condition.Field == field);

    private static ValueList<string> Values(List<Condition> list, string field) =>
        Of(list, field).SelectMany(condition => condition.Values).ToValueList();

    private static ValueList<string> Regexes(List<Condition> list, string field) =>
        Of(list, field).SelectMany(condition => condition.Regexes).ToValueList();

    private static Condition Decode(JsonElement json)
    {
        var host = Part(json, "hostHeaderConfig");
        var path = Part(json, "pathPatternConfig");
        var header = Part(json, "httpHeaderConfig");
        var method = Part(json, "httpRequestMethodConfig");
        var source = Part(json, "sourceIPConfig");
        var query = GoJson.Field(json, "queryStringConfig") is { } said
            ? GoJson
                .Items(said, "values")
                .Select(item => (Key: GoJson.Text(item, "key"), Value: GoJson.Text(item, "value") ?? ""))
                .ToList()
            : null;
        var field = GoJson.Text(json, "field") ?? "";
        return field switch
        {
            "host-header" => Either(field, "hostHeaderConfig", host),
            "path-pattern" => Either(field, "pathPatternConfig", path),
            "http-header" => Either(field, "httpHeaderConfig", header),
            "http-request-method" => Plain(field, "httpRequestMethodConfig", method),
            "source-ip" => Plain(field, "sourceIPConfig", source),
            "query-string" => new(field)
            {
                Parameters = (query ?? []).Select(item => new QueryParameter(item.Key, item.Value)).ToValueList(),
                Error =
                    query is null ? "missing queryStringConfig"
                    : query.Count == 0 ? "invalid queryStringConfig: Values cannot be empty"
                    : query.Exists(item => item.Value.Length == 0) ? "invalid queryStringConfig: value cannot be empty"
                    : null,
            },
            // The controller leaves out what it doesn't know, without a word.
            _ => new(field),
        };
    }

    private static Condition? Part(JsonElement json, string name) =>
        GoJson.Field(json, name) is { } config
            ? new(name)
            {
                Name = GoJson.Text(config, "httpHeaderName") ?? "",
                Values = GoJson.Texts(config, "values").ToValueList(),
                Regexes = GoJson.Texts(config, "regexValues").ToValueList(),
            }
            : null;

    private static Condition Either(string field, string name, Condition? part) =>
        (part ?? new(field)) with
        {
            Field = field,
            Error =
                part is null ? $"missing {name}"
                : part.Values.Count == 0 && part.Regexes.Count == 0
                    ? $"invalid {name}: values or regexValues must be specified"
                : part.Values.Count > 0 && part.Regexes.Count > 0
                    ? $"invalid {name}: precisely one of values and regexValues can be specified"
                : null,
        };

    private static Condition Plain(string field, string name, Condition? part) =>
        (part ?? new(field)) with
        {
            Field = field,
            Error =
                part is null ? $"missing {name}"
                : part.Values.Count == 0 ? $"invalid {name}: values cannot be empty"
                : null,
        };

    private sealed record Condition(string Field)
    {
        public string Name { get; init; } = "";

        public ValueList<string> Values { get; init; } = [];

        public ValueList<string> Regexes { get; init; } = [];

        public ValueList<QueryParameter> Parameters { get; init; } = [];

        public string? Error { get; init; }
    }
}
