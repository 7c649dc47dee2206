using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Writes which requests a rule takes, each condition as its annotation has it.</summary>
internal static class ConditionJson
{
    public static void Write(Utf8JsonWriter json, RuleConditions conditions)
    {
        json.WriteList("header", conditions.Headers, header => Write(json, header));
        json.WriteList("method", conditions.Methods, methods => WriteAll(json, methods));
        json.WriteList(
            "query",
            conditions.Queries,
            queries =>
            {
                json.WriteStartArray();
                foreach (var query in queries)
                {
                    Write(json, query);
                }

                json.WriteEndArray();
            }
        );
        json.WriteList("sourceIp", conditions.SourceIps, blocks => WriteAll(json, blocks));
        json.WriteTexts("host", conditions.Hosts);
        json.WriteTexts("hostRegex", conditions.HostRegexes);
        json.WriteTexts("path", conditions.Paths);
        json.WriteTexts("pathRegex", conditions.PathRegexes);
    }

    private static void Write(Utf8JsonWriter json, HeaderCondition header) =>
        json.WriteObject(() =>
        {
            json.WriteString("httpHeaderName", header.Name);
            json.WriteTexts("values", header.Values);
            json.WriteTexts("regexValues", header.Regexes);
        });

    private static void Write(Utf8JsonWriter json, QueryParameter query) =>
        json.WriteObject(() =>
        {
            json.WriteText("key", query.Key);
            json.WriteString("value", query.Value);
        });

    private static void WriteAll(Utf8JsonWriter json, ValueList<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
