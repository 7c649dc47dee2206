using k8s.Models;

namespace EksSpec.Rules;

/// <summary>Who can do what in the cluster, and what guards its namespaces.</summary>
internal sealed partial class AccessPractice : SetRules
{
    public override void Check(ManifestSet set, SetReport report)
    {
        foreach (var manifest in set.Manifests)
        {
            switch (manifest.Value)
            {
                case V1Role role:
                    CheckRules(role.Rules, manifest, report);
                    break;
                case V1ClusterRole role:
                    CheckRules(role.Rules, manifest, report);
                    break;
                case V1RoleBinding binding:
                    CheckSubjects(binding.RoleRef, binding.Subjects, manifest, report);
                    break;
                case V1ClusterRoleBinding binding:
                    CheckSubjects(binding.RoleRef, binding.Subjects, manifest, report);
                    break;
                case V1Namespace:
                    CheckNamespace(manifest, set, report);
                    break;
            }
        }
    }

    private static void CheckRules(IList<V1PolicyRule>? rules, Manifest manifest, SetReport report)
    {
        for (var i = 0; i < rules?.Count; i++)
        {
            if (rules[i]?.Verbs?.Contains("*") == true && rules[i].Resources?.Contains("*") == true)
            {
                report.Add(Wildcard, manifest, $"rules[{i}]", "Every verb on every resource is allowed.");
            }
        }
    }

    private static void CheckSubjects(
        V1RoleRef? role,
        IList<Rbacv1Subject>? subjects,
        Manifest manifest,
        SetReport report
    )
    {
        for (var i = 0; i < subjects?.Count; i++)
        {
            if (subjects[i] is { Name: "system:anonymous" or "system:unauthenticated" } nobody)
            {
                report.Add(Anonymous, manifest, $"subjects[{i}]", $"'{nobody.Name}' gets the role '{role?.Name}'.");
            }

            if (role?.Name == "cluster-admin" && subjects[i] is { Kind: "ServiceAccount" } account)
            {
                report.Add(Admin, manifest, $"subjects[{i}]", $"'{account.Name}' may do everything.");
            }
        }
    }

    private static void CheckNamespace(Manifest manifest, ManifestSet set, SetReport report)
    {
        if (manifest.Metadata.Labels?.ContainsKey("pod-security.kubernetes.io/enforce") != true)
        {
            report.Add(NoLevel, manifest, "metadata.labels", "Pods of any kind may run in the namespace.");
        }

        if (!set.Of<V1NetworkPolicy>().Any(entry => entry.Manifest.Namespace == manifest.Name))
        {
            report.Add(NoPolicy, manifest, "", "Every pod of the namespace can reach every other.");
        }
    }
}
