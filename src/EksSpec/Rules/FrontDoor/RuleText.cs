using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>A rule in words.</summary>
internal static class RuleText
{
    /// <summary>Host and path of a rule, such as <c>shop.example.com/cart</c>.</summary>
    public static string Of(RuleConditions conditions)
    {
        var host = conditions.Hosts.Concat(conditions.HostRegexes).FirstOrDefault();
        var path = conditions.Paths.Concat(conditions.PathRegexes).FirstOrDefault();
        return host is null && path is null ? "A rule for anything" : $"'{host ?? "*"}{path ?? "/*"}'";
    }
}
