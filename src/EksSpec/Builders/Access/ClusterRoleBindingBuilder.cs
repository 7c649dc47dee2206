namespace EksSpec;

/// <summary>A ClusterRoleBinding: who has a ClusterRole in the whole cluster.</summary>
/// <remarks>Made by <see cref="ClusterRoleBuilder.AddBinding"/>, or by <see cref="ClusterBuilder.AddClusterRoleBinding"/>.</remarks>
public sealed class ClusterRoleBindingBuilder : BindingBuilder<ClusterRoleBindingBuilder, V1ClusterRoleBinding>
{
    internal ClusterRoleBindingBuilder(string name, string role, SourcePosition made)
        : base("ClusterRoleBinding", name, "ClusterRole", role, made) { }

    private protected override IList<Rbacv1Subject> Subjects(V1ClusterRoleBinding document) => document.Subjects ??= [];

    private protected override void SetRole(V1ClusterRoleBinding document, V1RoleRef role) => document.RoleRef = role;
}
