using System.Globalization;

namespace EksSpec.LoadBalancing;

/// <summary>
/// Which rules of a listener the controller leaves out: those that would redirect to themselves, and those that a redirect before
/// them takes everything from.
/// </summary>
internal sealed class RuleOptimizer(int port, string protocol)
{
    private readonly string _port = port.ToString(CultureInfo.InvariantCulture);
    private readonly List<RuleConditions> _redirected = [];

    /// <summary>Whether a rule is left out. They are asked about in their order.</summary>
    public bool LeavesOut(RuleConditions conditions, ValueList<ListenerAction> actions)
    {
        var redirect = actions is [.., RedirectAction last] ? last : null;
        if (redirect is not null && IsCircle(redirect, conditions))
        {
            return true;
        }

        foreach (var earlier in _redirected)
        {
            if (Covers(earlier, conditions))
            {
                return true;
            }
        }

        if (redirect is not null && HasOnlyHostsAndPaths(conditions))
        {
            _redirected.Add(conditions);
        }

        return false;
    }

    private static bool HasOnlyHostsAndPaths(RuleConditions conditions) =>
        conditions is { Headers.Count: 0, Methods.Count: 0, Queries.Count: 0, SourceIps.Count: 0 };

    // Hosts as regular expressions aren't looked at: to the controller such a rule is for all hosts.
    private static bool Covers(RuleConditions earlier, RuleConditions later) =>
        HasAll(earlier.Hosts, later.Hosts)
        && (Paths(earlier).AsSpan().Contains("/*") || HasAll(Paths(earlier), Paths(later)));

    private static ValueList<string> Paths(RuleConditions conditions) =>
        conditions.PathRegexes.Count > 0 ? conditions.PathRegexes : conditions.Paths;

    private static bool HasAll(ValueList<string> all, ValueList<string> some)
    {
        if (all.Count == 0 || some.Count == 0)
        {
            return all.Count == 0;
        }

        foreach (var item in some)
        {
            if (!all.AsSpan().Contains(item))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsCircle(RedirectAction to, RuleConditions from) =>
        from.PathRegexes.Count == 0
        && (to.Host is null or "#{host}" || from.Hosts.AsSpan().Contains(to.Host))
        && (to.Path is null or "/#{path}" || from.Paths.AsSpan().Contains(to.Path))
        && (to.Port is null or "#{port}" || to.Port == _port)
        && (to.Protocol is null or "#{protocol}" || to.Protocol == protocol)
        && to.Query is null or "#{query}";
}
