namespace EksSpec.Rules;

/// <summary>Who can do what in the cluster, and what guards its namespaces.</summary>
internal sealed partial class AccessPractice : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        HashSet<string>? guarded = null;
        foreach (var item in site.Objects)
        {
            report.On(item);
            switch (item.Value)
            {
                case V1Role role:
                    CheckRules(role.Rules, report);
                    break;
                case V1ClusterRole role:
                    CheckRules(role.Rules, report);
                    break;
                case V1RoleBinding binding:
                    CheckSubjects(binding.RoleRef, binding.Subjects, report);
                    break;
                case V1ClusterRoleBinding binding:
                    CheckSubjects(binding.RoleRef, binding.Subjects, report);
                    break;
                case V1Namespace space:
                    guarded ??= site
                        .Objects.Where(each => each.Value is V1NetworkPolicy)
                        .Select(each => each.Namespace)
                        .ToHashSet();
                    CheckNamespace(space, guarded, report);
                    break;
            }
        }
    }

    private static void CheckRules(IList<V1PolicyRule>? rules, Report report)
    {
        foreach (var rule in report.Each("rules", rules))
        {
            var isAll = rule.Verbs?.Contains("*") == true && rule.Resources?.Contains("*") == true;
            report.If(isAll, Wildcard, "", $"Every verb on every resource is allowed.");
        }
    }

    private static void CheckSubjects(V1RoleRef? role, IList<Rbacv1Subject>? subjects, Report report)
    {
        foreach (var subject in report.Each("subjects", subjects))
        {
            var isAnybody = subject.Name is "system:anonymous" or "system:unauthenticated";
            var isAdmin = role?.Name == "cluster-admin" && subject.Kind == "ServiceAccount";
            report.If(isAnybody, Anonymous, "", $"'{subject.Name}' gets the role '{role?.Name}'.");
            report.If(isAdmin, Admin, "", $"'{subject.Name}' may do everything.");
        }
    }

    private static void CheckNamespace(V1Namespace space, HashSet<string> guarded, Report report)
    {
        var name = space.Metadata?.Name ?? "";
        var hasLevel = space.Metadata?.Labels?.ContainsKey("pod-security.kubernetes.io/enforce") == true;
        report.If(!hasLevel, NoLevel, "metadata.labels", $"Pods of any kind may run in the namespace.");
        report.If(!guarded.Contains(name), NoPolicy, "", $"Every pod of the namespace can reach every other.");
    }
}
