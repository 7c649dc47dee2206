using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>
/// Rules by host and path, so that whoever comes before a rule is found without asking all of them: a pattern that covers a text
/// is the text itself, or begins or ends like it with a star, but for the few that have stars elsewhere.
/// </summary>
internal sealed class RuleIndex
{
    private readonly Dictionary<string, Dictionary<string, List<ListenerRule>>> _plain = [];
    private readonly Dictionary<RuleConditions, ListenerRule> _same = [];
    private readonly List<ListenerRule> _others = [];

    /// <summary>Adds a rule.</summary>
    public void Add(ListenerRule rule)
    {
        var conditions = rule.Conditions;
        _same.TryAdd(conditions, rule);
        if (!RuleCover.IsPlain(conditions))
        {
            return;
        }

        if (conditions.Hosts.Any(IsOdd) || conditions.Paths.Any(IsOdd))
        {
            _others.Add(rule);
            return;
        }

        foreach (var host in Or(conditions.Hosts))
        {
            if (!_plain.TryGetValue(host, out var ofHost))
            {
                _plain.Add(host, ofHost = []);
            }

            foreach (var path in Or(conditions.Paths))
            {
                if (!ofHost.TryGetValue(path, out var rules))
                {
                    ofHost.Add(path, rules = []);
                }

                rules.Add(rule);
            }
        }
    }

    /// <summary>The first rule that takes all requests of another; absent where none does.</summary>
    public ListenerRule? CoverOf(ListenerRule rule)
    {
        var found = _same.GetValueOrDefault(rule.Conditions);
        foreach (var candidate in CandidatesFor(rule.Conditions).Concat(_others))
        {
            if (!(found?.Priority < candidate.Priority) && RuleCover.Covers(candidate.Conditions, rule.Conditions))
            {
                found = candidate;
            }
        }

        return found;
    }

    private IEnumerable<ListenerRule> CandidatesFor(RuleConditions conditions)
    {
        if (_plain.Count == 0)
        {
            yield break;
        }

        var paths = PatternsOf(First(conditions.Paths)).ToList();
        foreach (var host in PatternsOf(First(conditions.Hosts)?.ToLowerInvariant()))
        {
            if (!_plain.TryGetValue(host, out var ofHost))
            {
                continue;
            }

            foreach (var rule in paths.SelectMany(path => ofHost.GetValueOrDefault(path) ?? []))
            {
                yield return rule;
            }
        }
    }

    private static string? First(ValueList<string> values) => values.Count == 0 ? null : values[0];

    // What covers a text: nothing said, the text, and each of its ends behind a star or beginnings before one.
    private static IEnumerable<string> PatternsOf(string? text)
    {
        yield return "";
        if (text is null)
        {
            yield break;
        }

        yield return text;
        for (var i = 0; i <= text.Length; i++)
        {
            yield return text[..i] + "*";
            if (i > 0)
            {
                yield return "*" + text[i..];
            }
        }
    }

    private static IEnumerable<string> Or(ValueList<string> values) =>
        values.Count == 0
            ? [""]
            : values.Select(static value => value.StartsWith('/') ? value : value.ToLowerInvariant());

    // A star at one end is found by its text; any other sign for anything isn't.
    private static bool IsOdd(string value) =>
        value.Contains('?', StringComparison.Ordinal)
        || value.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star
            && !(star == value.Length - 1 || (star == 0 && value.LastIndexOf('*') == 0));
}
