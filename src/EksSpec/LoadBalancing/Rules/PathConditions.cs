namespace EksSpec.LoadBalancing;

/// <summary>The requests that a path of an Ingress takes.</summary>
internal static class PathConditions
{
    private const string Regex = "use-regex-path-match";

    /// <summary>Host and path of a rule, with what annotations say beside them.</summary>
    public static RuleConditions Of(
        GroupMember member,
        string? host,
        V1HTTPIngressPath path,
        SpecPath at,
        RuleConditions more,
        FaultLog faults
    )
    {
        var hosts = string.IsNullOrEmpty(host) ? more.Hosts : [host, .. more.Hosts];
        var paths = PathsOf(member, path, at, faults);
        var regexes = more.PathRegexes;
        if (
            paths is { Count: > 0 }
            && path.PathType is null or "ImplementationSpecific"
            && faults.Bool(member[Regex]) == true
        )
        {
            regexes = [path.Path![1..], .. regexes];
            paths = [];
        }

        ValueList<string> allPaths = more.Paths.Count == 0 ? paths : [.. paths, .. more.Paths];
        CheckEither("host", hosts, more.HostRegexes, member, at, faults);
        CheckEither("path", allPaths, regexes, member, at, faults);
        var result = more with { Hosts = hosts, Paths = allPaths, PathRegexes = regexes };
        return IsEmpty(result) ? result with { Paths = ["/*"] } : result;
    }

    private static bool IsEmpty(RuleConditions conditions) =>
        conditions
            is {
                Hosts.Count: 0,
                HostRegexes.Count: 0,
                Paths.Count: 0,
                PathRegexes.Count: 0,
                Headers.Count: 0,
                Methods.Count: 0,
                Queries.Count: 0,
                SourceIps.Count: 0
            };

    private static ValueList<string> PathsOf(GroupMember member, V1HTTPIngressPath path, SpecPath at, FaultLog faults)
    {
        if (path.Path is not { Length: > 0 } text)
        {
            return [];
        }

        if (path.PathType is "Exact" or "Prefix" && text.AsSpan().ContainsAny('*', '?'))
        {
            var type = path.PathType == "Exact" ? "exact" : "prefix";
            faults.Add(
                new(
                    $"{type} path shouldn't contain wildcards",
                    $"The path '{text}' of {member.Object} has a wildcard, and is of type {path.PathType}.",
                    member.Object,
                    at.Field("path")
                )
                {
                    Fix = "Use the pathType ImplementationSpecific, or leave the wildcard out.",
                }
            );
        }

        return path.PathType switch
        {
            "Prefix" when text == "/" => ["/*"],
            "Prefix" => OfPrefix(text.TrimEnd('/')),
            _ => [text],
        };
    }

    private static ValueList<string> OfPrefix(string prefix) => [prefix, prefix + "/*"];

    private static void CheckEither(
        string what,
        ValueList<string> values,
        ValueList<string> regexes,
        GroupMember member,
        SpecPath at,
        FaultLog faults
    )
    {
        if (values.Count > 0 && regexes.Count > 0)
        {
            faults.Add(
                new(
                    $"{what} condition must specify exactly one of Values and RegexValues",
                    $"A rule of {member.Object} asks for a {what} by its text and by a regular expression.",
                    member.Object,
                    at
                )
                {
                    Fix = "Use texts only, or regular expressions only.",
                }
            );
        }
    }
}
