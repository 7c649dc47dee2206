using EksSpec.Builders;

namespace EksSpec;

/// <summary>A Role: what may be done in one namespace.</summary>
/// <remarks>
/// Made by <see cref="EnvironmentBuilder.AddRole"/>, or by <c>AddRole</c> of a workload: that one is bound to the workload's
/// service account, and its pods get a token.
/// </remarks>
public sealed class RoleBuilder : RoleBuilder<RoleBuilder, V1Role>
{
    internal RoleBuilder(string name, SourcePosition made)
        : base("Role", name, made) { }

    /// <summary>Gives the role to somebody.</summary>
    /// <param name="name">Name of the binding; without it the role's.</param>
    /// <returns>The binding: say who, with <c>AllowGroup</c>, <c>AllowUser</c> or <c>AllowServiceAccount</c>.</returns>
    /// <exception cref="ArgumentException">The name can't be part of a path.</exception>
    public RoleBindingBuilder AddBinding(string? name = null, params CallSite at) =>
        AddChild(new RoleBindingBuilder(name ?? Name, "Role", Name, at));

    private protected override IEnumerable<ManifestBuilder> Implied(Scope scope) =>
        scope.Workload is { Pod.Spec: { } pod }
            ? [new RoleBindingBuilder(Name, "Role", Name, Made).AllowPods(pod)]
            : [];

    private protected override IList<V1PolicyRule> Rules(V1Role document) => document.Rules ??= [];
}
