namespace EksSpec.Eksctl;

/// <summary>The namespace of an add-on.</summary>
/// <remarks>eksctl schema v1alpha5, <c>AddonNamespaceConfig</c>.</remarks>
public sealed record AddonNamespaceConfig
{
    /// <summary>Namespace, at most 63 lower-case letters, digits and <c>-</c>; it begins with a letter.</summary>
    /// <value><c>namespace</c>; <see langword="null"/> leaves it out. Without it: the add-on's own namespace.</value>
    public string? Namespace { get; init; }
}
