namespace EksSpec;

/// <summary>A ClusterRole: what may be done in the whole cluster, or in every namespace that binds it.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddClusterRole"/>.</remarks>
public sealed class ClusterRoleBuilder : RoleBuilder<ClusterRoleBuilder, V1ClusterRole>
{
    internal ClusterRoleBuilder(string name, SourcePosition made)
        : base("ClusterRole", name, made) { }

    /// <summary>Gives the role to somebody, in the whole cluster.</summary>
    /// <param name="name">Name of the binding; without it the role's.</param>
    /// <returns>The binding: say who, with <c>AllowGroup</c>, <c>AllowUser</c> or <c>AllowServiceAccount</c>.</returns>
    /// <exception cref="ArgumentException">The name can't be part of a path.</exception>
    public ClusterRoleBindingBuilder AddBinding(string? name = null, params CallSite at) =>
        AddChild(new ClusterRoleBindingBuilder(name ?? Name, Name, at));

    private protected override IList<V1PolicyRule> Rules(V1ClusterRole document) => document.Rules ??= [];
}
