namespace EksSpec.Rules;

/// <summary>Which requests an admission policy or webhook is asked about.</summary>
internal static partial class ResourceMatching
{
    private static readonly string[] Policies = ["Equivalent", "Exact"];

    private static readonly string[] Scopes = ["*", "Cluster", "Namespaced"];

    private static readonly string[] Operations = ["*", "CONNECT", "CREATE", "DELETE", "UPDATE"];

    /// <summary>Looks at what the report stands at.</summary>
    public static void Check(V1MatchResources match, Report report)
    {
        CheckSelection(match.MatchPolicy, match.NamespaceSelector, match.ObjectSelector, report);
        CheckRules(match.ResourceRules, "resourceRules", report);
        CheckRules(match.ExcludeResourceRules, "excludeResourceRules", report);
    }

    /// <summary>Looks at the match policy and the selectors.</summary>
    public static void CheckSelection(
        string? policy,
        V1LabelSelector? namespaces,
        V1LabelSelector? objects,
        Report report
    )
    {
        report.OneOf(policy ?? "Equivalent", Policies, PolicyKnown, "matchPolicy");
        LabelSelectors.Check(namespaces, "namespaceSelector", report);
        LabelSelectors.Check(objects, "objectSelector", report);
    }

    /// <summary>Looks at one rule of a webhook or a policy.</summary>
    public static void CheckRule(V1RuleWithOperations rule, Report report)
    {
        CheckList(rule.Operations, "operations", report);
        foreach (var operation in report.Each("operations", rule.Operations))
        {
            report.OneOf(operation, Operations, OperationKnown, "");
        }

        CheckList(rule.ApiGroups, "apiGroups", report);
        CheckList(rule.ApiVersions, "apiVersions", report);
        CheckFilled(rule.ApiVersions, "apiVersions", report);
        CheckResources(rule.Resources, report);
        report.OneOf(rule.Scope ?? "*", Scopes, OperationKnown, "scope");
    }

    private static void CheckRules(IList<V1NamedRuleWithOperations>? rules, string field, Report report)
    {
        foreach (var rule in report.Each(field, rules))
        {
            foreach (var (j, name) in rule.ResourceNames.Indexed())
            {
                using var item = report.At("resourceNames", j);
                report.Misspelled(KubernetesNames.PathSegmentError(name), NameWrong, "", $"'{name}'");
                report.If(
                    rule.ResourceNames!.IndexOf(name) < j,
                    NameWrong,
                    "",
                    $"'{name}' is given twice.",
                    Mend.Remove
                );
            }

            CheckRule(
                new()
                {
                    ApiGroups = rule.ApiGroups,
                    ApiVersions = rule.ApiVersions,
                    Operations = rule.Operations,
                    Resources = rule.Resources,
                    Scope = rule.Scope,
                },
                report
            );
        }
    }

    private static void CheckList(IList<string>? items, string field, Report report)
    {
        var hasMore = items?.Count > 1 && items.Contains("*");
        report.If(items is not { Count: > 0 }, ListNeeded, field, $"There are no {field}.");
        report.If(hasMore, WildcardAlone, field, $"'*' stands beside another item.");
    }

    private static void CheckFilled(IList<string>? items, string field, Report report)
    {
        foreach (var item in report.Each(field, items))
        {
            report.If(item.Length == 0, ListNeeded, "", $"The item is empty.");
        }
    }

    private static void CheckResources(IList<string>? given, Report report)
    {
        var resources = given ?? [];
        report.If(resources.Count == 0, ListNeeded, "resources", $"There are no resources.");
        CheckFilled(resources, "resources", report);
        for (var i = 0; i < resources.Count; i++)
        {
            using var at = report.At("resources", i);
            var resource = resources[i] ?? "";
            var isCovered = resource != "*/*" && IsCovered(resources, i, resource);
            report.If(isCovered, WildcardAlone, "", $"Another item covers '{resource}'.", Mend.Remove);
        }

        var isPlain = resources.Contains("*") && resources.Any(IsPlain);
        var isAll = resources.Count > 1 && resources.Contains("*/*");
        report.If(isAll, WildcardAlone, "resources", $"'*/*' stands beside another resource.");
        report.If(isPlain, WildcardAlone, "resources", $"'*' stands beside another resource.");
    }

    private static bool IsPlain(string? resource) =>
        resource is not (null or "" or "*") && !resource.Contains('/', StringComparison.Ordinal);

    // An earlier pods/* covers pods/log, an earlier */log covers pods/log.
    private static bool IsCovered(IList<string> resources, int index, string resource)
    {
        var slash = resource.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return false;
        }

        var (parent, sub) = (resource[..slash], resource[(slash + 1)..]);
        for (var i = 0; i < index; i++)
        {
            if ((sub != "*" && resources[i] == $"{parent}/*") || (parent != "*" && resources[i] == $"*/{sub}"))
            {
                return true;
            }
        }

        return false;
    }
}
