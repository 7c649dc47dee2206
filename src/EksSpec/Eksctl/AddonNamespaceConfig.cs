namespace EksSpec.Eksctl;

/// <summary>eksctl <c>AddonNamespaceConfig</c>.</summary>
public sealed record AddonNamespaceConfig
{
    /// <summary><c>namespace</c>.</summary>
    public string? Namespace { get; init; }
}
