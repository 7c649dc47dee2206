namespace EksSpec.Rules;

/// <summary>The requests that a flow schema is for.</summary>
internal static partial class FlowRules
{
    private static readonly string[] Verbs =
    [
        "create",
        "delete",
        "deletecollection",
        "get",
        "list",
        "patch",
        "proxy",
        "update",
        "watch",
    ];

    /// <summary>Looks at the rule the report stands at.</summary>
    public static void Check(V1PolicyRulesWithSubjects rule, Report report)
    {
        report.If(rule.Subjects is not { Count: > 0 }, Needed, "subjects", $"The rule is for nobody.");
        foreach (var subject in report.Each("subjects", rule.Subjects))
        {
            FlowSubjects.Check(subject, report);
        }

        var isEmpty = rule is { ResourceRules: not { Count: > 0 }, NonResourceRules: not { Count: > 0 } };
        report.If(isEmpty, Needed, "", $"The rule is for no request.");
        foreach (var resources in report.Each("resourceRules", rule.ResourceRules))
        {
            CheckVerbs(resources.Verbs, report);
            CheckSome(resources.ApiGroups, "apiGroups", report);
            CheckSome(resources.Resources, "resources", report);
            CheckNamespaces(resources, report);
        }

        foreach (var paths in report.Each("nonResourceRules", rule.NonResourceRules))
        {
            CheckVerbs(paths.Verbs, report);
            CheckPaths(paths.NonResourceURLs, report);
        }
    }

    private static void CheckVerbs(IList<string>? verbs, Report report)
    {
        CheckSome(verbs, "verbs", report);
        foreach (var verb in report.Each("verbs", HasWildcard(verbs) ? null : verbs))
        {
            report.OneOf(verb, Verbs, VerbKnown, "");
        }
    }

    private static void CheckNamespaces(V1ResourcePolicyRule rule, Report report)
    {
        var spaces = rule.Namespaces;
        if (spaces is { Count: > 0 } || rule.ClusterScope != true)
        {
            CheckSome(spaces, "namespaces", report);
        }

        foreach (var space in report.Each("namespaces", HasWildcard(spaces) ? null : spaces))
        {
            report.Label(space, NamespaceSpelled, "");
        }
    }

    private static void CheckPaths(IList<string>? paths, Report report)
    {
        CheckSome(paths, "nonResourceURLs", report);
        foreach (var path in report.Each("nonResourceURLs", HasWildcard(paths) ? null : paths))
        {
            report.Misspelled(PathError(path), PathSpelled, "", $"The path '{path}'");
        }
    }

    private static string? PathError(string path) =>
        path.Length == 0 ? "is empty"
        : path[0] != '/' ? "does not begin with '/'"
        : path.Contains(' ', StringComparison.Ordinal) ? "holds a blank"
        : path.Contains("//", StringComparison.Ordinal) ? "holds '//'"
        : path.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star
        && (star < path.Length - 1 || path is not [.., '/', '*'])
            ? "has a '*' that is not at its end, behind '/'"
        : null;

    private static void CheckSome(IList<string>? items, string field, Report report)
    {
        report.If(items is not { Count: > 0 }, Needed, field, $"There are no {field}.");
        var isMore = items is { Count: > 1 } && HasWildcard(items);
        report.If(isMore, WildcardAlone, field, $"'*' is not alone in {field}.");
    }

    private static bool HasWildcard(IList<string>? items) => items?.Contains("*") == true;
}
