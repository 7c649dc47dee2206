namespace EksSpec.Rules;

/// <summary>What a Role or ClusterRole allows.</summary>
internal static partial class PolicyRules
{
    /// <summary>Looks at the rules of a role.</summary>
    public static void Check(IList<V1PolicyRule>? rules, bool namespaced, Report report)
    {
        foreach (var item in report.Each("rules", rules))
        {
            Check(item, namespaced, report);
        }
    }

    private static void Check(V1PolicyRule rule, bool namespaced, Report report)
    {
        var (hasGroups, hasResources) = (rule.ApiGroups is { Count: > 0 }, rule.Resources is { Count: > 0 });
        report.If(rule.Verbs is not { Count: > 0 }, VerbsNeeded, "verbs", $"The rule has no verbs.");
        if (rule.NonResourceURLs is { Count: > 0 } urls)
        {
            var isMixed = hasGroups || hasResources || rule.ResourceNames is { Count: > 0 };
            report.If(namespaced, UrlsInNamespace, "nonResourceURLs", $"'{urls[0]}' belongs to no namespace.");
            report.If(isMixed, UrlsAlone, "nonResourceURLs", $"The rule is about '{urls[0]}' and about resources.");
        }
        else
        {
            report.If(!hasGroups, GroupsNeeded, "apiGroups", $"The rule has no API groups.");
            report.If(!hasResources, ResourcesNeeded, "resources", $"The rule has no resources.");
        }
    }
}
