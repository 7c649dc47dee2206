namespace EksSpec.Eksctl;

/// <summary>eksctl <c>CapabilityConfiguration</c>.</summary>
public sealed record CapabilityConfiguration
{
    /// <summary><c>argocd</c>.</summary>
    public ArgoCdConfiguration? Argocd { get; init; }
}
