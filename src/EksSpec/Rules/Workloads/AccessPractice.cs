using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Workloads;

/// <summary>Who can do what in the cluster, and what guards its namespaces.</summary>
internal sealed class AccessPractice : SetRules
{
    private const string Rbac = "rbac.authorization.k8s.io/v1";
    private const string View = "roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }\n";

    private static readonly RuleInfo Wildcard = WorkloadRule.Warning(
        "EKS4130",
        "A role allows everything",
        "Write the verbs and resources that are needed.",
        SetExamples.Object(Rbac, "ClusterRole", "rules: [{ apiGroups: [\"*\"], resources: [\"*\"], verbs: [\"*\"] }]"),
        SetExamples.Object(Rbac, "ClusterRole", "rules: [{ apiGroups: [\"\"], resources: [pods], verbs: [get, list] }]")
    );

    private static readonly RuleInfo Anonymous = WorkloadRule.Warning(
        "EKS4131",
        "A binding gives a role to callers without a name",
        "Bind the role to a named group or service account.",
        SetExamples.Object(
            Rbac,
            "ClusterRoleBinding",
            View + "subjects: [{ kind: Group, name: \"system:unauthenticated\" }]"
        ),
        SetExamples.Object(Rbac, "ClusterRoleBinding", View + "subjects: [{ kind: Group, name: readers }]")
    );

    private static readonly RuleInfo Admin = WorkloadRule.Warning(
        "EKS4132",
        "A service account is bound to cluster-admin",
        "Bind a role with what the workload needs.",
        SetExamples.Object(
            Rbac,
            "ClusterRoleBinding",
            View.Replace("view", "cluster-admin", StringComparison.Ordinal)
                + "subjects: [{ kind: ServiceAccount, name: api, namespace: web }]"
        ),
        SetExamples.Object(
            Rbac,
            "ClusterRoleBinding",
            View + "subjects: [{ kind: ServiceAccount, name: api, namespace: web }]"
        )
    );

    private static readonly RuleInfo NoLevel = WorkloadRule.Strict(
        "EKS4133",
        "A namespace enforces no Pod Security level",
        "Set the label pod-security.kubernetes.io/enforce: restricted, or baseline.",
        SetExamples.Object("v1", "Namespace", ""),
        SetExamples
            .Object("v1", "Namespace", "")
            .Replace(
                "name: shop",
                "name: shop, labels: { pod-security.kubernetes.io/enforce: restricted }",
                StringComparison.Ordinal
            )
    );

    private static readonly RuleInfo NoPolicy = WorkloadRule.Strict(
        "EKS4134",
        "A namespace has no NetworkPolicy",
        "Add one that denies what is not allowed, and one that allows DNS.",
        SetExamples.Object("v1", "Namespace", ""),
        SetExamples.Object("v1", "Namespace", "")
            + "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: deny, namespace: shop }\nspec: { podSelector: {} }\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [Wildcard, Anonymous, Admin, NoLevel, NoPolicy];

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
