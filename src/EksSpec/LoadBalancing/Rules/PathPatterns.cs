namespace EksSpec.LoadBalancing;

/// <summary>What the path of an Ingress becomes in a rule of a listener.</summary>
internal static class PathPatterns
{
    private const string UseRegex = "use-regex-path-match";

    /// <summary>Adds what a path stands for to the paths of a rule.</summary>
    /// <param name="rule">The path of the Ingress.</param>
    /// <param name="paths">Gets patterns.</param>
    /// <param name="regexes">Gets regular expressions.</param>
    /// <param name="faults">Gets what is wrong with it.</param>
    public static void Add(RuleDraft rule, List<string> paths, List<string> regexes, FaultLog faults)
    {
        if (rule.Path is not { Length: > 0 } path)
        {
            return;
        }

        switch (rule.PathType)
        {
            case "Exact":
                Check(rule, "exact path shouldn't contain wildcards", faults);
                paths.Add(path);
                break;
            case "Prefix" when path == "/":
                paths.Add("/*");
                break;
            case "Prefix":
                Check(rule, "prefix path shouldn't contain wildcards", faults);
                var start = path.EndsWith('/') ? path[..^1] : path;
                paths.Add(start);
                paths.Add(start + "/*");
                break;
            // The API server wants a slash in front, the regular expression is meant without.
            case var _ when faults.Bool(rule.Member[UseRegex]) == true:
                regexes.Add(path[1..]);
                break;
            default:
                paths.Add(path);
                break;
        }
    }

    private static void Check(RuleDraft rule, string error, FaultLog faults)
    {
        if (rule.Path.AsSpan().ContainsAny('*', '?'))
        {
            faults.Add(
                new(
                    error,
                    $"The path '{rule.Path}' of {rule.Member.Object} is of type {rule.PathType} and has a wildcard.",
                    rule.Member.Object,
                    rule.At.Field("path")
                )
                {
                    Fix = "Take the wildcard away, or write the pathType ImplementationSpecific.",
                }
            );
        }
    }
}
