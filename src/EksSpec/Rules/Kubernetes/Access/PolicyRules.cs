using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Access;

/// <summary>What a Role or ClusterRole allows.</summary>
internal static class PolicyRules
{
    private const string Role = "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: reader }\n";
    private const string ClusterRole =
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: reader }\n";

    private static readonly RuleInfo VerbsNeeded = KubernetesRule.Error(
        "EKS3820",
        "A rule of a role has no verbs",
        "Write what it allows, such as get, list and watch.",
        Role + "rules: [{ apiGroups: [\"\"], resources: [pods] }]\n",
        Role + "rules: [{ apiGroups: [\"\"], resources: [pods], verbs: [get] }]\n"
    );

    private static readonly RuleInfo GroupsNeeded = KubernetesRule.Error(
        "EKS3821",
        "A rule of a role has no API groups",
        "Write the groups; \"\" is the core group of pods and services.",
        Role + "rules: [{ resources: [pods], verbs: [get] }]\n",
        Role + "rules: [{ apiGroups: [\"\"], resources: [pods], verbs: [get] }]\n"
    );

    private static readonly RuleInfo ResourcesNeeded = KubernetesRule.Error(
        "EKS3822",
        "A rule of a role has no resources",
        "Write the resources, such as pods.",
        Role + "rules: [{ apiGroups: [\"\"], verbs: [get] }]\n",
        Role + "rules: [{ apiGroups: [\"\"], resources: [pods], verbs: [get] }]\n"
    );

    private static readonly RuleInfo UrlsInNamespace = KubernetesRule.Error(
        "EKS3823",
        "A Role allows URLs, which belong to no namespace",
        "Make it a ClusterRole.",
        Role + "rules: [{ nonResourceURLs: [/metrics], verbs: [get] }]\n",
        ClusterRole + "rules: [{ nonResourceURLs: [/metrics], verbs: [get] }]\n"
    );

    private static readonly RuleInfo UrlsAlone = KubernetesRule.Error(
        "EKS3824",
        "A rule of a role is about URLs and about resources",
        "Make two rules of it.",
        ClusterRole + "rules: [{ nonResourceURLs: [/metrics], apiGroups: [\"\"], resources: [pods], verbs: [get] }]\n",
        ClusterRole
            + "rules: [{ nonResourceURLs: [/metrics], verbs: [get] }, { apiGroups: [\"\"], resources: [pods], verbs: [get] }]\n"
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } =
    [VerbsNeeded, GroupsNeeded, ResourcesNeeded, UrlsInNamespace, UrlsAlone];

    /// <summary>Looks at the rules of a role.</summary>
    public static void Check(IList<V1PolicyRule>? rules, bool namespaced, Report report)
    {
        for (var i = 0; i < rules?.Count; i++)
        {
            using var at = report.At("rules", i);
            Check(rules[i] ?? new(), namespaced, report);
        }
    }

    private static void Check(V1PolicyRule rule, bool namespaced, Report report)
    {
        var groups = rule.ApiGroups is { Count: > 0 };
        var resources = rule.Resources is { Count: > 0 };
        if (rule.Verbs is not { Count: > 0 })
        {
            report.Add(VerbsNeeded, "verbs", "The rule has no verbs.");
        }

        if (rule.NonResourceURLs is { Count: > 0 } urls)
        {
            if (namespaced)
            {
                report.Add(UrlsInNamespace, "nonResourceURLs", $"'{urls[0]}' belongs to no namespace.");
            }

            if (groups || resources || rule.ResourceNames is { Count: > 0 })
            {
                report.Add(UrlsAlone, "nonResourceURLs", $"The rule is about '{urls[0]}' and about resources.");
            }

            return;
        }

        if (!groups)
        {
            report.Add(GroupsNeeded, "apiGroups", "The rule has no API groups.");
        }

        if (!resources)
        {
            report.Add(ResourcesNeeded, "resources", "The rule has no resources.");
        }
    }
}
