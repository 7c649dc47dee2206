namespace EksSpec.LoadBalancing;

/// <summary>How rules are told: which requests they take, what they do, and who gets them.</summary>
internal static class RuleText
{
    /// <summary>What stands for everything.</summary>
    public const string Anything = "*";

    /// <summary>The hosts of a rule.</summary>
    public static string Hosts(RuleConditions conditions) => Alternatives(conditions.Hosts, conditions.HostRegexes);

    /// <summary>The paths of a rule, and everything else that a request must have.</summary>
    public static string Paths(RuleConditions conditions) =>
        string.Join("; ", [Alternatives(conditions.Paths, conditions.PathRegexes), .. Others(conditions)]);

    /// <summary>All that a request must have.</summary>
    public static string Requests(RuleConditions conditions) => $"{Hosts(conditions)} {Paths(conditions)}";

    /// <summary>What is done, in turn.</summary>
    public static string Actions(ValueList<ListenerAction> actions, ValueList<string> transforms) =>
        string.Join(", ", [.. actions.Select(Action), .. transforms]);

    /// <summary>Who gets the requests, or what comes back.</summary>
    public static string Targets(ValueList<ListenerAction> actions) =>
        string.Join(", ", actions.Select(Target).Where(target => target.Length > 0));

    /// <summary>What is done and who gets the requests, in one text.</summary>
    public static string Done(ValueList<ListenerAction> actions, ValueList<string>? transforms = null) =>
        $"{Actions(actions, transforms ?? [])} {Targets(actions)}".TrimEnd();

    /// <summary>A target group, without what its targets are.</summary>
    public static string Service(TargetGroup group) => $"{ObjectText.IdOf(group.Service)}:{group.ServicePort}";

    /// <summary>A target of an action.</summary>
    public static string Target(ForwardTarget target)
    {
        var name = target.Group is { } group ? $"{Service(group)} ({group.TargetType})" : target.Other ?? "";
        return target.Weight is { } weight ? $"{name} weight {weight.Plain()}" : name;
    }

    /// <summary>A number, as it is written everywhere.</summary>
    public static string Plain(this int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Action(ListenerAction action) =>
        action switch
        {
            ForwardAction { IsSticky: true } => "forward (sticky)",
            ForwardAction => "forward",
            FixedResponseAction answer => $"answer {answer.Status}",
            RedirectAction redirect => $"redirect {redirect.Status.Replace("HTTP_", "", StringComparison.Ordinal)}",
            AuthenticateAction { IsOidc: true } => "authenticate (OIDC)",
            AuthenticateAction => "authenticate (Cognito)",
            _ => "check the token",
        };

    private static string Target(ListenerAction action) =>
        action switch
        {
            ForwardAction forward => string.Join(", ", forward.Targets.Select(Target)),
            FixedResponseAction { Body: { Length: > 0 } body } => $"'{body}'",
            RedirectAction redirect => Elsewhere(redirect),
            _ => "",
        };

    private static string Elsewhere(RedirectAction redirect)
    {
        (string Part, string? Value)[] parts =
        [
            ("protocol", redirect.Protocol),
            ("host", redirect.Host),
            ("port", redirect.Port),
            ("path", redirect.Path),
            ("query", redirect.Query),
        ];
        return string.Join(
            ", ",
            parts.Where(part => part.Value is not null).Select(part => $"{part.Part} {part.Value}")
        );
    }

    private static string Alternatives(ValueList<string> values, ValueList<string> regexes) =>
        values.Count + regexes.Count == 0
            ? Anything
            : string.Join(", ", [.. values, .. regexes.Select(regex => $"~{regex}")]);

    private static IEnumerable<string> Others(RuleConditions conditions) =>
        [
            .. conditions.Headers.Select(header =>
                $"header {header.Name}: {Alternatives(header.Values, header.Regexes)}"
            ),
            .. conditions.Methods.Select(methods => $"method {string.Join(", ", methods)}"),
            .. conditions.Queries.Select(queries => $"query {string.Join(", ", queries.Select(Query))}"),
            .. conditions.SourceIps.Select(blocks => $"from {string.Join(", ", blocks)}"),
        ];

    private static string Query(QueryParameter query) => query.Key is { } key ? $"{key}={query.Value}" : query.Value;
}
