namespace EksSpec;

/// <summary>A RoleBinding: who has a role in one namespace.</summary>
/// <remarks>Made by <see cref="RoleBuilder.AddBinding"/>, or by <see cref="EnvironmentBuilder.AddRoleBinding"/> for a ClusterRole.</remarks>
public sealed class RoleBindingBuilder : BindingBuilder<RoleBindingBuilder, V1RoleBinding>
{
    internal RoleBindingBuilder(string name, string roleKind, string role, SourcePosition made)
        : base("RoleBinding", name, roleKind, role, made) { }

    /// <summary>Gives the role to the service account of pods; whether its name is right is judged where it is given.</summary>
    internal RoleBindingBuilder AllowPods(V1PodSpec pod) =>
        AllowAccount(pod.ServiceAccountName ?? "default", null, Made);

    private protected override IList<Rbacv1Subject> Subjects(V1RoleBinding document) => document.Subjects ??= [];

    private protected override void SetRole(V1RoleBinding document, V1RoleRef role) => document.RoleRef = role;
}
