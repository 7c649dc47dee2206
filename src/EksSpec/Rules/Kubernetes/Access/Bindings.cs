namespace EksSpec.Rules;

/// <summary>Who gets which role.</summary>
internal static partial class Bindings
{
    private const string Group = "rbac.authorization.k8s.io";
    private static readonly string[] ClusterRoles = ["ClusterRole"];
    private static readonly string[] Roles = ["ClusterRole", "Role"];
    private static readonly string[] Subjects = ["Group", "ServiceAccount", "User"];

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
        var isGroup = role.ApiGroup is null or "" or Group;
        var nameError = KubernetesNames.PathSegmentError(role.Name ?? "");
        var isKind = role.Kind == "ClusterRole" || (namespaced && role.Kind == "Role");
        report.If(!isGroup, RefGroup, "apiGroup", $"The API group is '{role.ApiGroup}'.", Mend.Text(Group));
        var mend = Mend.Word(role.Kind, namespaced ? Roles : ClusterRoles);
        report.If(!isKind, RefKind, "kind", $"The kind is '{role.Kind}'.", mend);
        report.If(string.IsNullOrEmpty(role.Name), RefName, "name", $"The role has no name.");
        report.Misspelled(nameError, RefName, "name", $"The name '{role.Name}'");
    }

    private static void CheckSubject(Rbacv1Subject subject, bool namespaced, Report report)
    {
        var (name, group) = (subject.Name ?? "", subject.ApiGroup ?? "");
        report.If(name.Length == 0, SubjectName, "name", $"The subject has no name.");
        switch (subject.Kind)
        {
            case "ServiceAccount":
                var error = name.Length > 0 ? KubernetesNames.DnsSubdomainError(name) : null;
                var isLost = !namespaced && string.IsNullOrEmpty(subject.NamespaceProperty);
                report.Misspelled(error, SubjectName, "name", $"The name '{name}'");
                report.If(group.Length > 0, SubjectGroup, "apiGroup", $"The API group is '{group}'.", Mend.Remove);
                report.If(isLost, SubjectNamespace, "namespace", $"The service account '{name}' has no namespace.");
                break;
            case "User" or "Group":
                report.If(
                    group is not ("" or Group),
                    SubjectGroup,
                    "apiGroup",
                    $"The API group is '{group}'.",
                    Mend.Text(Group)
                );
                break;
            default:
                var kind = Meant.Of(subject.Kind, Subjects);
                var isLess = group.Length > 0 || (!namespaced && string.IsNullOrEmpty(subject.NamespaceProperty));
                var mend = kind == "ServiceAccount" && isLess ? default : Mend.Text(kind);
                report.Add(SubjectKind, "kind", $"The kind is '{subject.Kind}'.", mend: mend);
                break;
        }
    }
}
