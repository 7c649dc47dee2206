using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>Who gets which role.</summary>
internal static partial class Bindings
{
    private const string Group = "rbac.authorization.k8s.io";

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
