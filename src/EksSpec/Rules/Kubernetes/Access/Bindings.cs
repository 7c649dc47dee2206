using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Access;

/// <summary>Who gets which role.</summary>
internal static class Bindings
{
    private const string Group = "rbac.authorization.k8s.io";
    private const string Head =
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: { name: read }\n";
    private const string Ref = "roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }\n";

    private static readonly RuleInfo RefGroup = KubernetesRule.Error(
        "EKS3826",
        "The roleRef of a binding has another API group than roles have",
        "Write apiGroup: rbac.authorization.k8s.io, without a version.",
        Head + "roleRef: { apiGroup: rbac.authorization.k8s.io/v1, kind: ClusterRole, name: view }\n",
        Head + Ref
    );

    private static readonly RuleInfo RefKind = KubernetesRule.Error(
        "EKS3827",
        "The roleRef of a binding is of a kind it cannot bind",
        "Write ClusterRole; in a RoleBinding Role is possible too.",
        Head + "roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: view }\n",
        Head + Ref
    );

    private static readonly RuleInfo RefName = KubernetesRule.Error(
        "EKS3828",
        "The roleRef of a binding names no role",
        "Write the name of the role.",
        Head + "roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: \"\" }\n",
        Head + Ref
    );

    private static readonly RuleInfo SubjectKind = KubernetesRule.Error(
        "EKS3829",
        "A subject of a binding is not a User, Group or ServiceAccount",
        "Write User, Group or ServiceAccount, in this spelling.",
        Head + Ref + "subjects: [{ kind: Serviceaccount, name: api, namespace: web }]\n",
        Head + Ref + "subjects: [{ kind: ServiceAccount, name: api, namespace: web }]\n"
    );

    private static readonly RuleInfo SubjectName = KubernetesRule.Error(
        "EKS3830",
        "A subject of a binding has no name, or one no service account can have",
        "Write the name.",
        Head + Ref + "subjects: [{ kind: ServiceAccount, name: API, namespace: web }]\n",
        Head + Ref + "subjects: [{ kind: ServiceAccount, name: api, namespace: web }]\n"
    );

    private static readonly RuleInfo SubjectGroup = KubernetesRule.Error(
        "EKS3831",
        "A subject of a binding has an API group that its kind does not have",
        "Leave apiGroup out.",
        Head
            + Ref
            + "subjects: [{ kind: ServiceAccount, apiGroup: rbac.authorization.k8s.io, name: api, namespace: web }]\n",
        Head + Ref + "subjects: [{ kind: ServiceAccount, name: api, namespace: web }]\n"
    );

    private static readonly RuleInfo SubjectNamespace = KubernetesRule.Error(
        "EKS3832",
        "A ServiceAccount of a ClusterRoleBinding has no namespace",
        "Write the namespace of the service account.",
        Head + Ref + "subjects: [{ kind: ServiceAccount, name: api }]\n",
        Head + Ref + "subjects: [{ kind: ServiceAccount, name: api, namespace: web }]\n"
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules =>
        [RefGroup, RefKind, RefName, SubjectKind, SubjectName, SubjectGroup, SubjectNamespace];

    /// <summary>Looks at a binding.</summary>
    public static void Check(V1RoleRef? role, IList<Rbacv1Subject>? subjects, bool namespaced, Report report)
    {
        using (report.At("roleRef"))
        {
            CheckRole(role ?? new(), namespaced, report);
        }

        for (var i = 0; i < subjects?.Count; i++)
        {
            using var at = report.At("subjects", i);
            CheckSubject(subjects[i] ?? new(), namespaced, report);
        }
    }

    private static void CheckRole(V1RoleRef role, bool namespaced, Report report)
    {
        if (!string.IsNullOrEmpty(role.ApiGroup) && role.ApiGroup != Group)
        {
            report.Add(RefGroup, "apiGroup", $"The API group is '{role.ApiGroup}'.");
        }

        if (role.Kind != "ClusterRole" && !(namespaced && role.Kind == "Role"))
        {
            report.Add(RefKind, "kind", $"The kind is '{role.Kind}'.");
        }

        if (string.IsNullOrEmpty(role.Name))
        {
            report.Add(RefName, "name", "The role has no name.");
        }
        else if (KubernetesNames.PathSegmentError(role.Name) is { } error)
        {
            report.Add(RefName, "name", $"The name '{role.Name}' {error}.");
        }
    }

    private static void CheckSubject(Rbacv1Subject subject, bool namespaced, Report report)
    {
        var name = subject.Name ?? "";
        var group = subject.ApiGroup ?? "";
        if (name.Length == 0)
        {
            report.Add(SubjectName, "name", "The subject has no name.");
        }

        switch (subject.Kind)
        {
            case "ServiceAccount":
                if (name.Length > 0 && KubernetesNames.DnsSubdomainError(name) is { } error)
                {
                    report.Add(SubjectName, "name", $"The name '{name}' {error}.");
                }

                if (group.Length > 0)
                {
                    report.Add(SubjectGroup, "apiGroup", $"The API group is '{group}'.");
                }

                if (!namespaced && string.IsNullOrEmpty(subject.NamespaceProperty))
                {
                    report.Add(SubjectNamespace, "namespace", $"The service account '{name}' has no namespace.");
                }

                break;
            case "User" or "Group":
                if (group is not ("" or Group))
                {
                    report.Add(SubjectGroup, "apiGroup", $"The API group is '{group}'.");
                }

                break;
            default:
                report.Add(SubjectKind, "kind", $"The kind is '{subject.Kind}'.");
                break;
        }
    }
}
