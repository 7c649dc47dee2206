namespace EksSpec.Eksctl;

/// <summary>Settings of a capability.</summary>
/// <remarks>eksctl schema v1alpha5, <c>CapabilityConfiguration</c>.</remarks>
public sealed record CapabilityConfiguration
{
    /// <summary>Settings of the type <c>ARGOCD</c>.</summary>
    /// <value><c>argocd</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public ArgoCdConfiguration? Argocd { get; init; }
}
