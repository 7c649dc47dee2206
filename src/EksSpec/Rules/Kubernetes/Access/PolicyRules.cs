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
        var groups = rule.ApiGroups is { Count: > 0 };
        var resources = rule.Resources is { Count: > 0 };
        report.If(rule.Verbs is not { Count: > 0 }, VerbsNeeded, "verbs", $"The rule has no verbs.");

        if (rule.NonResourceURLs is { Count: > 0 } urls)
        {
            report.If(namespaced, UrlsInNamespace, "nonResourceURLs", $"'{urls[0]}' belongs to no namespace.");

            report.If(
                groups || resources || rule.ResourceNames is { Count: > 0 },
                UrlsAlone,
                "nonResourceURLs",
                $"The rule is about '{urls[0]}' and about resources."
            );

            return;
        }

        report.If(!groups, GroupsNeeded, "apiGroups", $"The rule has no API groups.");

        report.If(!resources, ResourcesNeeded, "resources", $"The rule has no resources.");
    }
}
