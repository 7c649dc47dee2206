using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>The values that a rule compares requests with.</summary>
internal static class RuleValues
{
    /// <summary>All of them, of each condition.</summary>
    public static IEnumerable<string> Of(RuleConditions conditions) =>
        conditions
            .Hosts.Concat(conditions.HostRegexes)
            .Concat(conditions.Paths)
            .Concat(conditions.PathRegexes)
            .Concat(conditions.Headers.SelectMany(static header => header.Values.Concat(header.Regexes)))
            .Concat(conditions.Methods.SelectMany(static methods => methods))
            .Concat(
                conditions.Queries.SelectMany(static query =>
                    query.Select(static parameter => parameter.Key + parameter.Value)
                )
            )
            .Concat(conditions.SourceIps.SelectMany(static blocks => blocks));
}
