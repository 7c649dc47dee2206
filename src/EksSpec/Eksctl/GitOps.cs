namespace EksSpec.Eksctl;

/// <summary>GitOps software that eksctl installs.</summary>
/// <remarks>eksctl schema v1alpha5, <c>GitOps</c>.</remarks>
public sealed record GitOps
{
    /// <summary>Flux.</summary>
    /// <value><c>flux</c>; <see langword="null"/> leaves it out. Without it: it is not installed.</value>
    public Flux? Flux { get; init; }
}
