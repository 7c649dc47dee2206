using System.Globalization;

namespace EksSpec.LoadBalancing;

/// <summary>Leaves out rules that redirect to themselves, and those that a redirect before them takes all requests from.</summary>
internal static class RedirectOptimizer
{
    /// <summary>The rules that stay, with their priorities, and those that don't.</summary>
    public static (ValueList<ListenerRule> Kept, ValueList<ListenerRule> Dropped) Apply(
        List<ListenerRule> rules,
        int port,
        string protocol
    )
    {
        // Mostly nothing redirects, and all stay as they are numbered.
        List<ListenerRule>? kept = null;
        List<ListenerRule>? dropped = null;
        List<RuleConditions>? redirected = null;
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            var redirect = rule.Actions.Count > 0 ? rule.Actions[^1] as RedirectAction : null;
            if (
                (redirect is not null && LeadsToItself(redirect, rule.Conditions, port, protocol))
                || (redirected is not null && IsCovered(rule.Conditions, redirected))
            )
            {
                kept ??= [.. rules.Take(i)];
                (dropped ??= []).Add(rule with { Priority = 0 });
                continue;
            }

            if (rule.Priority != i + 1)
            {
                kept ??= [.. rules.Take(i)];
            }

            kept?.Add(rule with { Priority = kept.Count + 1 });
            if (redirect is not null && IsPlain(rule.Conditions))
            {
                (redirected ??= []).Add(rule.Conditions);
            }
        }

        return ((kept ?? rules).ToValueList(), dropped?.ToValueList() ?? []);
    }

    private static bool IsCovered(RuleConditions conditions, List<RuleConditions> redirected) =>
        redirected.Exists(earlier => Covers(earlier, conditions));

    private static bool LeadsToItself(RedirectAction redirect, RuleConditions conditions, int port, string protocol) =>
        conditions.PathRegexes.Count == 0
        && Stays(redirect.Host, "#{host}", conditions.Hosts.Contains)
        && Stays(redirect.Path, "/#{path}", conditions.Paths.Contains)
        && Stays(redirect.Port, "#{port}", text => text == port.ToString(CultureInfo.InvariantCulture))
        && Stays(redirect.Protocol, "#{protocol}", text => text == protocol)
        && Stays(redirect.Query, "#{query}", static _ => false);

    private static bool Stays(string? said, string same, Func<string, bool> isAlready) =>
        said is null || said == same || isAlready(said);

    private static bool IsPlain(RuleConditions conditions) =>
        conditions is { Headers.Count: 0, Methods.Count: 0, Queries.Count: 0, SourceIps.Count: 0 };

    // Values are compared as texts: a wildcard covers nothing but itself, and all paths. Hosts as regular expressions aren't
    // looked at: to the controller such a rule is for all hosts.
    private static bool Covers(RuleConditions earlier, RuleConditions later) =>
        (earlier.Hosts.Count == 0 || IsWithin(later.Hosts, earlier.Hosts))
        && CoversPaths(PathsOf(earlier), PathsOf(later));

    private static bool CoversPaths(ValueList<string> earlier, ValueList<string> later) =>
        earlier.Count == 0 || earlier.Contains("/*") || IsWithin(later, earlier);

    private static ValueList<string> PathsOf(RuleConditions conditions) =>
        conditions.PathRegexes.Count > 0 ? conditions.PathRegexes : conditions.Paths;

    private static bool IsWithin(ValueList<string> values, ValueList<string> all) =>
        values.Count > 0 && values.All(value => all.Contains(value, StringComparer.Ordinal));
}
