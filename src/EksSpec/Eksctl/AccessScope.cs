namespace EksSpec.Eksctl;

/// <summary>Where an access policy holds.</summary>
/// <remarks>eksctl schema v1alpha5, <c>AccessScope</c>.</remarks>
public sealed record AccessScope
{
    /// <summary><c>cluster</c> or <c>namespace</c>.</summary>
    /// <value><c>type</c>; required.</value>
    public string? Type { get; init; }

    /// <summary>The namespaces, with type <c>namespace</c>; not allowed with type <c>cluster</c>.</summary>
    /// <value>
    /// <c>namespaces</c>; <see langword="null"/> leaves it out. Without it: the policy holds in the whole cluster.
    /// </value>
    public ValueList<string>? Namespaces { get; init; }
}
