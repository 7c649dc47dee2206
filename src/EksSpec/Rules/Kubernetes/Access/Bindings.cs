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

        foreach (var item in report.Each("subjects", subjects))
        {
            CheckSubject(item, namespaced, report);
        }
    }

    private static void CheckRole(V1RoleRef role, bool namespaced, Report report)
    {
        report.If(
            !string.IsNullOrEmpty(role.ApiGroup) && role.ApiGroup != Group,
            RefGroup,
            "apiGroup",
            $"The API group is '{role.ApiGroup}'."
        );

        report.If(
            role.Kind != "ClusterRole" && !(namespaced && role.Kind == "Role"),
            RefKind,
            "kind",
            $"The kind is '{role.Kind}'."
        );

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
        report.If(name.Length == 0, SubjectName, "name", $"The subject has no name.");

        switch (subject.Kind)
        {
            case "ServiceAccount":
                if (name.Length > 0 && KubernetesNames.DnsSubdomainError(name) is { } error)
                {
                    report.Add(SubjectName, "name", $"The name '{name}' {error}.");
                }

                report.If(group.Length > 0, SubjectGroup, "apiGroup", $"The API group is '{group}'.");

                report.If(
                    !namespaced && string.IsNullOrEmpty(subject.NamespaceProperty),
                    SubjectNamespace,
                    "namespace",
                    $"The service account '{name}' has no namespace."
                );

                break;
            case "User" or "Group":
                report.If(group is not ("" or Group), SubjectGroup, "apiGroup", $"The API group is '{group}'.");

                break;
            default:
                report.Add(SubjectKind, "kind", $"The kind is '{subject.Kind}'.");
                break;
        }
    }
}
