using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>The values that a rule compares requests with.</summary>
internal static class RuleValues
{
    /// <summary>All of them, of each condition.</summary>
    public static List<string> Of(RuleConditions conditions)
    {
        List<string> values =
        [
            .. conditions.Hosts,
            .. conditions.HostRegexes,
            .. conditions.Paths,
            .. conditions.PathRegexes,
        ];
        foreach (var header in conditions.Headers)
        {
            values.AddRange(header.Values.AsSpan());
            values.AddRange(header.Regexes.AsSpan());
        }

        foreach (var methods in conditions.Methods)
        {
            values.AddRange(methods.AsSpan());
        }

        foreach (var query in conditions.Queries)
        {
            foreach (var parameter in query)
            {
                values.Add(parameter.Key + parameter.Value);
            }
        }

        foreach (var blocks in conditions.SourceIps)
        {
            values.AddRange(blocks.AsSpan());
        }

        return values;
    }
}
