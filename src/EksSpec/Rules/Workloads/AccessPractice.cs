namespace EksSpec.Rules;

/// <summary>Who can do what in the cluster, and what guards its namespaces.</summary>
internal sealed partial class AccessPractice : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
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
                    CheckNamespace(space, site, report);
                    break;
            }
        }
    }

    private static void CheckRules(IList<V1PolicyRule>? rules, Report report)
    {
        foreach (var rule in report.Each("rules", rules))
        {
            report.If(
                rule.Verbs?.Contains("*") == true && rule.Resources?.Contains("*") == true,
                Wildcard,
                "",
                $"Every verb on every resource is allowed."
            );
        }
    }

    private static void CheckSubjects(V1RoleRef? role, IList<Rbacv1Subject>? subjects, Report report)
    {
        foreach (var subject in report.Each("subjects", subjects))
        {
            report.If(
                subject.Name is "system:anonymous" or "system:unauthenticated",
                Anonymous,
                "",
                $"'{subject.Name}' gets the role '{role?.Name}'."
            );
            report.If(
                role?.Name == "cluster-admin" && subject.Kind == "ServiceAccount",
                Admin,
                "",
                $"'{subject.Name}' may do everything."
            );
        }
    }

    private static void CheckNamespace(V1Namespace space, SiteView site, Report report)
    {
        report.If(
            space.Metadata?.Labels?.ContainsKey("pod-security.kubernetes.io/enforce") != true,
            NoLevel,
            "metadata.labels",
            $"Pods of any kind may run in the namespace."
        );
        report.If(
            !site.Of<V1NetworkPolicy>().Any(policy => policy.Object.Namespace == (space.Metadata?.Name ?? "")),
            NoPolicy,
            "",
            $"Every pod of the namespace can reach every other."
        );
    }
}
