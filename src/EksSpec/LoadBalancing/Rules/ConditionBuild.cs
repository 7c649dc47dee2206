namespace EksSpec.LoadBalancing;

/// <summary>What the rules of a path take: its host and path, and the conditions of the annotation for its backend.</summary>
internal static class ConditionBuild
{
    private static readonly RuleConditions Nothing = new();
    private static readonly RuleConditions Everything = new() { Paths = ["/*"] };

    /// <summary>What the rules of a path take.</summary>
    public static RuleConditions Of(RuleDraft rule, BackendSettings backend, FaultLog faults)
    {
        List<string> hosts = [];
        List<string> paths = [];
        List<string> hostRegexes = [];
        List<string> pathRegexes = [];
        if (rule.Host.Length > 0)
        {
            hosts.Add(rule.Host);
        }

        PathPatterns.Add(rule, paths, pathRegexes, faults);
        var others = Nothing;
        foreach (var condition in backend.Conditions)
        {
            switch (condition.Field)
            {
                case "host-header":
                    hosts.AddRange(condition.Host?.Values ?? []);
                    hostRegexes.AddRange(condition.Host?.Regexes ?? []);
                    break;
                case "path-pattern":
                    paths.AddRange(condition.Path?.Values ?? []);
                    pathRegexes.AddRange(condition.Path?.Regexes ?? []);
                    break;
                default:
                    others = With(others, condition);
                    break;
            }
        }

        Check("host", hosts, hostRegexes, rule, backend, faults);
        Check("path", paths, pathRegexes, rule, backend, faults);
        var all = others with
        {
            Hosts = hosts.ToValueList(),
            HostRegexes = hostRegexes.ToValueList(),
            Paths = paths.ToValueList(),
            PathRegexes = pathRegexes.ToValueList(),
        };
        return all == Nothing ? Everything : all;
    }

    // A field that the controller doesn't know says nothing to it.
    private static RuleConditions With(RuleConditions conditions, AnnotatedCondition added) =>
        added switch
        {
            { Field: "http-header", Header: { } header } => conditions with
            {
                Headers = conditions.Headers.With(new HeaderCondition(header.Name, header.Values, header.Regexes)),
            },
            { Field: "http-request-method", Method: { } method } => conditions with
            {
                Methods = conditions.Methods.With(method.Values),
            },
            { Field: "query-string", Query: { } query } => conditions with { Queries = conditions.Queries.With(query) },
            { Field: "source-ip", Source: { } source } => conditions with
            {
                SourceIps = conditions.SourceIps.With(source.Values),
            },
            _ => conditions,
        };

    private static void Check(
        string what,
        List<string> values,
        List<string> regexes,
        RuleDraft rule,
        BackendSettings backend,
        FaultLog faults
    )
    {
        if (values.Count > 0 && regexes.Count > 0)
        {
            var error = $"{what} condition must specify exactly one of Values and RegexValues";
            var problem = $"asks for the {what} by regular expressions, and '{values[0]}' is asked for as it is";
            var fix = $"Say each {what} of a rule as a regular expression, or none.";
            if (backend.ConditionsSaid is { } said)
            {
                faults.AddPart(error, said, problem, fix);
            }
            else
            {
                faults.Add(new(error, $"{rule.Member.Object} {problem}.", rule.Member.Object, rule.At) { Fix = fix });
            }
        }
    }
}
